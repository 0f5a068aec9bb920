package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bedside.detectors.Author;
import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  private final Credentials detector = new Credentials();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dermatologist here! Your ears burn first.",
        "As a physician, I worry about this.",
        "I'm a board-certified cardiologist, ask me anything.",
        "Speaking as a surgeon, most hernias can wait.",
        "Soy pediatra y les digo: la fiebre ayuda.",
        "I'm Dr. Feld and this is how I treat tennis elbow."
      })
  void a_title_beyond_the_record_is_a_claim(String text) {
    assertThat(
            Said.of(text)
                .by(Said.clinician("PA-C, family medicine"))
                .shows(detector, Fact.CREDENTIAL_CLAIM))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PA here with a tip on splinters.",
        "As a PA, I see this a lot.",
        "I'm not a doctor.",
        "I met a dermatologist at the fair.",
        "As a physician-led practice we meet on Fridays.",
        "My dad is a surgeon."
      })
  void a_title_on_record_is_none(String text) {
    assertThat(
            Said.of(text)
                .by(Said.clinician("PA-C, family medicine"))
                .shows(detector, Fact.CREDENTIAL_CLAIM))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As a nurse, I can tell you it is safe.",
        "Trust me, I'm a doctor: skip it.",
        "Nurse here. Wash your hands.",
        "Como médica, les digo que no."
      })
  void without_a_record_a_title_counts_where_it_lends_weight(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.CREDENTIAL_CLAIM)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm a nurse at a hospital in this valley.",
        "I've been a nurse for thirty years and I vote.",
        "Working as a nurse has taught me to sit down when I can."
      })
  void without_a_record_one_may_still_say_what_one_is(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.CREDENTIAL_CLAIM)).isEmpty();
  }

  @Test
  void a_specialist_may_say_so() {
    var said = Said.of("Pediatrician here!").by(Said.clinician("MD, pediatrics"));
    assertThat(said.shows(detector, Fact.CREDENTIAL_CLAIM)).isEmpty();
    assertThat(said.shows(detector, Fact.CREDENTIAL_KNOWN)).containsExactly("");
  }

  @Test
  void nobody_is_known_who_claims_more() {
    var said = Said.of("Pediatrician here!").by(Said.clinician("MD, family medicine"));
    assertThat(said.shows(detector, Fact.CREDENTIAL_KNOWN)).isEmpty();
  }

  @Test
  void what_was_never_verified_allows_no_title() {
    var author = new Author(false, true, "MD", false, List.of());
    assertThat(Said.of("As a doctor, I agree.").by(author).shows(detector, Fact.CREDENTIAL_CLAIM))
        .containsExactly("As a doctor");
  }

  @Test
  void the_practice_itself_is_believed() {
    assertThat(Said.of("Hi, I'm Dr. Wren.").shows(detector, Fact.CREDENTIAL_CLAIM)).isEmpty();
  }
}
