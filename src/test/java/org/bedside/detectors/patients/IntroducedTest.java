package org.bedside.detectors.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.detectors.Spoken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntroducedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See on our page what a visit costs. If it makes no sense, tell Oskar. He made the list.",
        "We met Carmen Duarte on Monday. She brings our visit papers and lemon cake.",
        "Questions about your visit on Friday? Ask Carmen, she knows our forms."
      })
  void he_behind_one_of_the_team_is_nobody_s_patient(String text) {
    assertThat(Spoken.of(text).facts(new Tales())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We talked on Monday. He made a list of the pills he had hidden.",
        "Oskar held the door on Friday. We all saw how her knee shook.",
        "Some visits stay with you. She was nineteen and had driven all night.",
        "We drove past Tolliver on Monday. He waited with his boots and his chest pain."
      })
  void he_whom_nobody_introduced_is_a_story(String text) {
    assertThat(Spoken.of(text).facts(new Tales())).contains(Fact.CASE_STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Fritz Geller-Grimm, CC BY-SA 2.5, Wikimedia Commons. Ticks are out.",
        "Illustration by Lena Brandt, used with permission. The river at dawn."
      })
  void credits_of_pictures_are_no_identifiers(String text) {
    assertThat(Spoken.of(text).facts(new Identifiers())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Fritz Geller-Grimm after surgery with us. The knee bends!",
        "Katie Couric had a colonoscopy with us today, and was on TV in 2003."
      })
  void the_same_names_beside_our_care_are(String text) {
    assertThat(Spoken.of(text).facts(new Identifiers())).isNotEmpty();
  }
}
