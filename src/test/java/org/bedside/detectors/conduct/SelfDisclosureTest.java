package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfDisclosureTest {

  private final SelfDisclosure detector = new SelfDisclosure();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I live at 40 Chapel Hill Road, come by.",
        "Find me on Facebook!",
        "My name is Walter Quist.",
        "I'm in the blue trailer behind the feed store.",
        "Vivo en la calle Juárez 12.",
        "Me llamo Rosa Quispe."
      })
  void ways_to_find_somebody_reveal_them(String text) {
    assertThat(
            Said.of(text).by(Said.MEMBER).to(Audience.COMMUNITY).shows(detector, Fact.REVEALS_SELF))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My name is Walt.",
        "I'm in Tolliver too! Small world.",
        "My number is 6.8 now, down from 9!",
        "I live on soup and crackers.",
        "I'm Type 2 and tired."
      })
  void a_first_name_or_a_town_does_not(String text) {
    assertThat(
            Said.of(text).by(Said.MEMBER).to(Audience.COMMUNITY).shows(detector, Fact.REVEALS_SELF))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"My name is Walter Quist.", "Find me on Facebook!"})
  void nobody_else_reveals_themselves(String text) {
    assertThat(Said.of(text).shows(detector, Fact.REVEALS_SELF)).isEmpty();
  }

  @Test
  void a_number_that_the_guard_saw_reveals() {
    var said = Said.of("Call me any hour, 541-555-0287").by(Said.MEMBER).to(Audience.COMMUNITY);
    assertThat(said.with(Kind.PHONE, "541-555-0287").shows(detector, Fact.REVEALS_SELF))
        .contains("541-555-0287");
  }

  @Test
  void to_ones_own_practice_a_number_may_be_told() {
    var said = Said.of("Call me, 541-555-0287").by(Said.MEMBER).to(Audience.PATIENT);
    assertThat(said.with(Kind.PHONE, "541-555-0287").shows(detector, Fact.REVEALS_SELF)).isEmpty();
  }

  @Test
  void after_i_am_the_guard_must_have_seen_a_name() {
    var said = Said.of("Hi, I'm Margaret Ellison").by(Said.MEMBER).to(Audience.COMMUNITY);
    assertThat(said.shows(detector, Fact.REVEALS_SELF)).isEmpty();
    assertThat(said.with(Kind.PERSON, "Margaret Ellison").shows(detector, Fact.REVEALS_SELF))
        .containsExactly("I'm Margaret Ellison");
  }
}
