package org.bedside.guard.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.guard.Audience;
import org.bedside.guard.Finding;
import org.bedside.guard.Guard;
import org.bedside.guard.Practice;
import org.bedside.guard.Reading;
import org.bedside.guard.Reason;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.guard.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may be written in Everett Lomax's thread. (He is p2; Odessa, his wife, is p3.)
class MisdirectedTest {

  static final Guard GUARD = new Guard(Practice.ROSTER);

  private static Reading read(String text) {
    return GUARD.read(Statement.of(text, Audience.PATIENT).on(Practice.TODAY).to("p2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Everett, your oxygen comes on Monday.",
        "Dear Mr. Lomax, your record is MRN 40010063.",
        "Everett Lomax, born 4/30/1951: confirmed. We call you at 614 555 0158.",
        "Dr. Okafor and Priya Raman will see you. A. Okafor, MD",
        "Call us at (614) 555-0100.",
        "You may hope for a long and rich life. Grace and joy!",
        "Bell's palsy fades. Parkinson's does not.",
        "Your next visit is on 4/30/2026."
      })
  void a_patients_own_data_are_no_finding(String text) {
    assertThat(read(text).findings()).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attached is the report for Tamsin Arkwright.",
        "Tell Odessa Lomax to come, too.",
        "the note for Rich Field went to you",
        "Your record is 40010022.",
        "Please ring (614) 555-0121.",
        "Send it to tamsin.1976@post.example",
        "Please confirm your date of birth: 04/30/1931.",
        "It went to 2076 Larkspur Lane."
      })
  void what_is_another_patients_holds_the_message(String text) {
    assertThat(read(text).stops()).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Long's sugars look better.",
        "Odessa's biopsy is back.",
        "I asked Tamsin A. to ring you."
      })
  void a_part_of_another_patients_name_is_looked_at(String text) {
    assertThat(read(text).verdict()).as(text).isEqualTo(Verdict.CHECK);
  }

  @Test
  void the_reasons_ask_for_the_right_thread() {
    assertThat(read("For Tamsin Arkwright, 40010022, born 4/30/1976").findings())
        .extracting(Finding::reason)
        .containsExactlyInAnyOrder(
            Reason.OTHERS_NAME, Reason.OTHERS_NUMBER, Reason.OTHERS_BIRTHDAY);
  }

  @Test
  void without_a_thread_of_one_patient_care_is_never_stopped() {
    assertThat(GUARD.read("Tamsin Arkwright, 40010022", Audience.CARE_TEAM).isClear()).isTrue();
  }

  @Test
  void patients_and_others_who_may_not_see_the_list_never_get_a_match() {
    var said = Statement.of("Is Tamsin Arkwright here?", Audience.PATIENT).to("p2");

    assertThat(GUARD.read(said.seenBy(Viewer.OUTSIDE)).isClear()).isTrue();
  }
}
