package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people tell of patients without a full name, a number or a date in figures, and what reads
/// like it and tells of nobody.
class StoriesTest {

  private static final Guard GUARD = new Guard(Roster.NONE);

  private static Reading read(String text) {
    return GUARD.read(text, Audience.PUBLIC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON | Saw T.R. (72) this morning, still refusing the walker
          PERSON | R.B. died last night. She taught me how to knit.
          PERSON | Room is quiet without Mrs. K and her radio
          PERSON | patient JL needs a new line placed
          PERSON | shoutout to A.M., our marathon grandma, on her new knee
          PERSON | She goes by Birdie and she beat sepsis twice
          PERSON | The nurses nicknamed him the Professor; he corrects our dosing
          PERSON | Frau Lindner's wound is finally closed
          PERSON | Tanaka-san bowed to every nurse after his bypass
          PERSON | Notre patient Luc Moreau rentre à la maison demain
          PERSON | Pani Kowalska brought pierogi after her hip surgery
          PERSON | el hijo de Consuelo tuvo otra convulsión anoche
          PERSON | Thanks Gre🌸ta Lind🌸qvist for the cake after your surgery
          ROOM | The gentleman in the window bed proposed to his wife again on rounds.
          ROOM | recliner 4 in dialysis: she knits through every session
          ROOM | bed nine asked for his dog again. We let the dog in.
          DATE | Her chemo finished on 3.11.25 and she rang the bell twice.
          DATE | New Year's Day, trauma bay: a man, a ladder and a chandelier. He lives.
          DATE | My patient coded on Thanksgiving and I still smell the turkey.
          DATE | Dad's bypass was last Friday night and he is already bossing the nurses
          DATE | DOB 07/04/2011 times two: twins
          SSN | I had to read her social aloud: nine eight seven, six five, four three two two.
          QUASI | our boy with Menkes disease smiled at his nurse
          QUASI | Everyone in town knows her from the diner, and now she is fighting lymphoma with us.
          QUASI | That girl in the paper, the one from the ski lift? She is in our ICU.
          QUASI | First woman in this county to get a heart pump, and she still drives the school bus.
          """)
  void a_story_of_one_patient_is_found(Kind kind, String text) {
    assertThat(read(text).has(kind)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We have searched our files and your name does not appear in them.",
        "Nobody from our team refused to see you; you left before triage.",
        "We never billed you for that ultrasound.",
        "You have the wrong clinic. We do not have anyone called that on our books.",
        "Such a pleasure taking care of your little girl's ear infection.",
        "You had been told twice about the fasting rule before the scan.",
        "I remember you well, and the knee looked fine when you walked out.",
        "Congrats on finishing chemo with us!",
        "Enjoy your new hip, Ma'am.",
        "Our hygienist explained your gum disease to you at length.",
        "You slept through the alarm and missed the infusion, so we charged the fee.",
        "We did not lose your specimen; the courier did.",
      })
  void an_answer_that_tells_of_care_is_found(String text) {
    assertThat(read(text).has(Kind.CONFIRMS_PATIENT)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You asked, we answered: is the flu shot safe?",
        "If you were given the older vaccine, you may need a booster.",
        "We never share your data with anyone.",
        "It would be a joy to meet you at our open house.",
        "You told us you wanted Saturday hours, so we open on Saturdays from May.",
        "We understand that you had a long drive, and parking is now free.",
        "Bring the card you were given and a list of your pills.",
        "When you were a kid, measles was everywhere.",
        "The form you got in the mail can be recycled.",
        "Closed on Christmas Eve and Christmas Day; flu shots resume on Monday.",
        "Tuesday, 6 pm: free yoga in the lobby.",
        "Read chapter two, section 12.3.1 of the manual.",
        "Our infusion suite has 12 chairs and a view.",
        "Station 4 of the health fair is glucose checks.",
        "On Thanksgiving the kitchen turns out 400 plates for staff.",
        "We are the only clinic in the county with a dialysis unit.",
        "Be the first in your family to get a colonoscopy.",
        "Measles is in the news again; here's what patients should know.",
        "Gaucher disease is rare; it runs in families and is treated with enzymes.",
        "The only person who should touch your insulin pump is you.",
        "Seeking a dental assistant three days a week, start in May.",
        "Case for Friday, entirely made up: a 71-year-old retired welder with new confusion.",
        "Our nurse practitioner is on leave until April 9.",
      })
  void what_tells_of_nobody_is_left_alone(String text) {
    assertThat(read(text).findings()).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Take one p.o. b.i.d. with food and call if you feel dizzy.",
        "P.T. and O.T. see stroke patients on day one.",
        "Vitamin D is sold in the U.S. as drops.",
        "Call her doctor, not the internet.",
        "Nitroglycerin, known as GTN, opens vessels.",
        "Mark your calendar and bring your list.",
        "Grace under fire, coffee under pressure.",
        "Bill review takes two weeks.",
        "Ozempic, Mounjaro and Trulicity all slow the stomach.",
        "Geneva, Vienna and Lisbon host the spring meetings.",
        "The loop of Henle and the islets of Langerhans are on the quiz.",
        "McBurney's point is a third of the way up.",
        "Mayo Clinic and Dana-Farber publish plain-language pages.",
      })
  void a_word_that_is_a_name_as_well_is_no_person(String text) {
    assertThat(read(text).has(Kind.PERSON)).as(text).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mark fainted in the waiting room.",
        "Geneva told me her scan was clear.",
        "My patient Florence fell again.",
        "Bill refused his insulin.",
      })
  void a_person_called_like_a_thing_is_found(String text) {
    assertThat(read(text).has(Kind.PERSON)).as(text).isTrue();
  }
}
