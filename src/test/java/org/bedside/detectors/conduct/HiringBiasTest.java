package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.guard.Audience;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiringBiasTest {

  private final HiringBias detector = new HiringBias();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Young, energetic MD wanted.",
        "Native English speakers only.",
        "You're a digital native with no kids at home.",
        "Must be in excellent health.",
        "Recent college grads: this one's for you!",
        "Send a resume and a recent photo of yourself.",
        "Se solicita señorita de 20 a 30 años, buena presencia."
      })
  void traits_that_no_position_may_ask_for_are_bias(String text) {
    assertThat(Said.of(text).as(Form.JOB).shows(detector, Fact.HIRING_BIAS)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The second applicant is great but she's clearly expecting.",
        "Before we call the candidates, can somebody scroll through their Facebook pages?",
        "Strong resume, but the accent is thick. Next applicant please."
      })
  void notes_on_candidates_may_show_it(String text) {
    assertThat(Said.of(text).to(Audience.CARE_TEAM).shows(detector, Fact.HIRING_BIAS)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Any career stage. New graduates welcome.",
        "Spanish a plus; you don't need to be a native speaker.",
        "You will care for young patients and older adults.",
        "Lift 30 pounds with or without accommodation. Paid maternity leave.",
        "Board certified or eligible. Must be 18 or older.",
        "No importa su edad ni su acento."
      })
  void a_fair_offer_shows_none(String text) {
    assertThat(Said.of(text).as(Form.JOB).shows(detector, Fact.HIRING_BIAS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meet Biscuit, our young and energetic therapy dog.",
        "Send us a photo of your garden!"
      })
  void elsewhere_the_same_words_say_nothing(String text) {
    assertThat(Said.of(text).shows(detector, Fact.HIRING_BIAS)).isEmpty();
  }
}
