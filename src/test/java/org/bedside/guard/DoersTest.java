package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that are words, and words that are names, told apart by what is done.
class DoersTest {

  private static final Guard GUARD = new Guard(Roster.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hope won't take her metformin since the vomiting started.",
        "Little Juniper screamed through both vaccines and then kissed me.",
        "Summer phoned at dawn, wheezing, spacer lost somewhere in the car. I sent her " + "in.",
        "Dawn says the tremor is worse, so we doubled his... her levodopa.",
        "Our sweet Rowan finally stopped seizing at four in the morning.",
        "Poor Maverick puked all over the x-ray plate.",
        "Reed told me he stopped his lithium in June.",
        "Violet's hip is out again, third time, and she laughs about it.",
        "Rose fell in the shower, wrist swollen, waiting for the film.",
        "my cousin's girl Marlowe has cystic fibrosis and needs a ride on Fridays",
        "Chance bit me while I looked at his tonsils.",
        "Baby Wren came home from the NICU today, oxygen and all.",
        "Sunny is off the ventilator and asking for her dog."
      })
  void a_word_that_suffers_and_acts_is_a_name(String text) {
    assertThat(GUARD.read(text, Audience.PUBLIC).has(Kind.PERSON)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Charity begins at home and so does a clean hand.",
        "Faith communities help us with the vaccine drive.",
        "April and June are our busiest months for allergies.",
        "Summer brings ticks, so check your dog and your kids.",
        "Hope is a good medicine.",
        "Little Rock has a new burn center.",
        "Spring came early and so did the pollen.",
        "Chance favors the prepared mind, said Pasteur.",
        "Grace period for the insurance premium ends Friday.",
        "Poor sleep makes migraine worse.",
        "Dawn simulators help some people with depression.",
        "Will power is not a treatment for obesity.",
        "Rose water soothes a rash in some people.",
        "Little League physicals are 25 dollars in May."
      })
  void a_word_that_means_itself_is_no_name(String text) {
    assertThat(GUARD.read(text, Audience.PUBLIC).has(Kind.PERSON)).as(text).isFalse();
  }
}
