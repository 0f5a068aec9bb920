package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a practice may say every day, and beside it what gives somebody away.
class CleanNeighborsTest {

  static final Guard GUARD = new Guard(Practice.ROSTER);
  static final Guard UNLISTED = new Guard(Roster.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Welcome back, Dr. Okafor! Tuesday slots are open again. | Welcome back, Yolanda Marsh! Your knee looks great.
          Welcome back, sunshine! The garden is open again. | Good to have you back after your bypass, the ward missed you
          Thank you for coming to my spelling lesson. | Thank you for coming to your appointment though it snowed
          Sorry for the wait, the new website is live. | Sorry for the wait at your visit, the lab was down
          You missed a great lecture on hiccups. | You missed your lecture because of the surgery, we wrote a note
          You didn't hear it from me, but the cafeteria has pie. | You didn't show up for your scan
          the ice machine in bay 3 has gone palliative again | The monitor in bay 4 screamed and he smiled at us
          The printer in room 11 has a chronic cough. | The lady with the fern in room 12 has a fever
          Got a cold? Stay home today, come back when the fever is gone. | Admitted yesterday, his wife has not left
          Tick bite last night? Pull it straight out. | She got her diagnosis last night
          As of April 20 the side door locks at five. | As of 20 April she has been on dialysis for a year
          From 15 June our phones open at seven. | From 3 May she will have dialysis at home
          12% aged 90 or above, 4 lost to follow-up | My oldest patient, aged 95, bled after the biopsy.
          Our only sonographer is moving to Perth. | Our only beekeeper with lupus is moving to Perth.
          A sandy beach is a fine place to twist an ankle. | Rich Field twisted an ankle, his scan is on Friday
          """)
  void neighbors_are_told_apart(String clean, String leak) {
    assertThat(GUARD.read(clean, Audience.PUBLIC).findings()).as(clean).isEmpty();
    assertThat(GUARD.read(leak, Audience.PUBLIC).findings()).as(leak).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Brufen, Advil, Nurofen: one and the same ibuprofen. Pick one.",
        "Paracetamol is Panadol in Sydney, Efferalgan in Lyon and Tachipirina in Milan.",
        "Amoxicillin for AOM, nitrofurantoin for UTI, patience for URI.",
        "Outreach calendar: Kimball on Mondays, Sidney on Wednesdays, Chadron by video.",
        "Carville, Louisiana kept a leprosy hospital going until 1999.",
        "In 1918 the town of Gunnison shut its gates and kept the flu out.",
        "Residency fair is hall B, tables 12 to 40.",
        "Hal the skeleton got a scarf. He is 206 bones of pure patience.",
        "Eid Mubarak to all who keep it. Our lists end at two on Friday.",
        "Trevor Project, 866-488-7386, for everybody",
        "Miss. I'll say it once: no gum in the MRI.",
        "Grant applications are due; so is my nap.",
        "Bill early, bill clean, sleep well.",
        "Art helps on our unit: paint, clay, noise, mess.",
        "May brings ticks, June brings stitches.",
        "Koch's postulates and the Marcus Gunn pupil, told in one hour",
        "Shortlisting ends 22 April, start date 1 September.",
        "Two nurses walk into a bar. The bartender says: what, no gloves?"
      })
  void what_looks_like_a_name_is_known_by_its_company(String text) {
    assertThat(UNLISTED.read(text, Audience.PUBLIC).findings()).as(text).isEmpty();
    assertThat(GUARD.read(text, Audience.PUBLIC).findings()).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jorge takes Crocin by the handful, his liver is failing",
        "Sterling came back with another clot, Lamar drove him",
        "Clay came in with chest pain and left with two stents.",
        "Bill's biopsy came back clean, he cried",
        "Dusty broke his leg on Tuesday, the horse is fine",
        "Eid was hard for Yusuf, his chemo started that morning",
        "Her mum Santa Rosalind brought cookies after the stroke"
      })
  void names_among_them_are_found(String text) {
    assertThat(UNLISTED.read(text, Audience.PUBLIC).findings()).as(text).isNotEmpty();
  }
}
