package org.bedside.guard.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Practice;
import org.bedside.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is only thought of leads to nobody, and who lies in bed 3 does.
class SupposedTest {

  static final Guard GUARD = new Guard(Practice.ROSTER);
  static final Guard UNLISTED = new Guard(Roster.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Let's say a 92-year-old lives alone with three cats and twelve inhalers. Where do you"
            + " begin?",
        "Assume an 87-year-old widow in bed 9 spikes a fever on the first night.",
        "Role play for the new nurses: you are the 95-year-old in bed 6 and nobody answers.",
        "Our sim lab opens Monday. The manikin in bay 1 bleeds, cries and complains.",
        "Case for discussion (invented): 91F, found on the kitchen floor, on ramipril.",
        "What if your mother collapsed this evening: who in the house knows CPR?",
        "If your dad had a stroke last night, the clock started when he was last seen well.",
        "Suppose you missed your appointment. We won't shout; just ring and pick another.",
        "Quiz: Mr. Example, 93, takes warfarin and loves grapefruit. What happens?",
        "Put yourself in the shoes of a 98-year-old with poor sight reading your leaflet.",
        "OSCE prep: the actor in room 5 plays a father whose son swallowed a coin.",
        "Consider this fictional patient. She is 93, she lives on the fourth floor.",
        "Were your child to swallow a battery tonight, give honey and drive to us.",
        "Let us invent a patient: Rosa, 96, lives alone, forgets her pills on Sundays.",
        "Meet Walter. Walter does not exist. He is 92 and takes fourteen tablets a day.",
        "For training only: test patient \"Minnie Test\", born 01/02/1931."
      })
  void nobody_real_is_told_of(String text) {
    assertThat(GUARD.read(text, Audience.PUBLIC).findings()).as(text).isEmpty();
    assertThat(UNLISTED.read(text, Audience.PUBLIC).findings()).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Picture this: my 94-year-old in bed 3 asked the surgeon to dance yesterday.",
        "Imagine my face when the 96-year-old from this morning did a handstand.",
        "Can you imagine being 93 and walking here in the snow? My patient did, yesterday.",
        "If you ask me, our 97-year-old lady in bed 2 runs this ward.",
        "Hypothetically speaking you fall. Actually, my 92-year-old patient did on Tuesday.",
        "Imagine a nurse who never sits. I saw a man of 91 pull his line in bed 8.",
        "Not a drill, not a textbook case: our 95-year-old went home on her own two feet.",
        "Suppose that's what you get for kindness: our 98-year-old in bed 12 bit me.",
        "Imagine a clinic where Tamsin Arkwright has her biopsy, MRN 40010022."
      })
  void somebody_real_is_found_all_the_same(String text) {
    assertThat(GUARD.read(text, Audience.PUBLIC).findings()).as(text).isNotEmpty();
  }
}
