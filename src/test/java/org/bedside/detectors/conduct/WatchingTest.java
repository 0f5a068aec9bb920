package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.guard.Audience;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchingTest {

  private final Watching detector = new Watching();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I googled our new patient and wow.",
        "Let's keep an eye on his TikTok to see whether he's sober.",
        "Set a Google alert for everyone on the no-show list, by name.",
        "Busqué a la paciente en Facebook."
      })
  void to_look_a_patient_up_is_watching(String text) {
    assertThat(Said.of(text).shows(detector, Fact.WATCHES_PATIENT)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to see his Instagram before Thursday.",
        "Looked her up on Facebook. She's at the casino."
      })
  void among_staff_her_page_is_a_patients_page(String text) {
    assertThat(Said.of(text).to(Audience.CARE_TEAM).shows(detector, Fact.WATCHES_PATIENT))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Follow us on Facebook to see what patients say about our garden.",
        "Patients can look up their results online on the portal.",
        "Follow her on Instagram for more recipes."
      })
  void to_invite_people_to_our_pages_is_none(String text) {
    assertThat(Said.of(text).shows(detector, Fact.WATCHES_PATIENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please don't google patients.",
        "Look up the allergy in the chart before the visit.",
        "Check the clinic's Facebook inbox twice a day."
      })
  void to_warn_of_it_is_none(String text) {
    assertThat(Said.of(text).to(Audience.CARE_TEAM).shows(detector, Fact.WATCHES_PATIENT))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The night before clinic I go through the Instagram pages of everyone on tomorrow's schedule.",
        "Before each visit I check Facebook for whoever is on my list."
      })
  void to_go_through_the_pages_of_all_on_a_list_is_watching(String text) {
    assertThat(Said.of(text).shows(detector, Fact.WATCHES_PATIENT)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We read the Facebook comments of everyone at our fair.",
        "Check our Instagram before the fair for the schedule."
      })
  void to_read_what_is_said_to_us_is_none(String text) {
    assertThat(Said.of(text).shows(detector, Fact.WATCHES_PATIENT)).isEmpty();
  }
}
