package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndorsementTest {

  private final Endorsement detector = new Endorsement();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Best MRI in town!",
        "Ferry Street is the kindest doctor's office in the whole valley.",
        "Five stars for the physical therapy at Ferry Street.",
        "La mejor clínica de todo el valle."
      })
  void an_employee_may_praise_the_practice(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.PRAISE)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Had the best pie of my life at the fair.",
        "My kids are wonderful and loud.",
        "My favorite ring is the one my grandmother wore.",
        "Best of luck to the new doctors."
      })
  void other_joys_are_no_praise(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.PRAISE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Best MRI in town!", "We love our new ultrasound machine."})
  void the_practice_praises_itself_openly(String text) {
    assertThat(Said.of(text).shows(detector, Fact.PRAISE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AcmeRelief is what I would take.",
        "Acme has done it again.",
        "This inhaler is amazing.",
        "Ask your doctor about Veltora."
      })
  void whoever_is_paid_and_names_or_praises_is_paid(String text) {
    var said = Said.of(text).by(Said.clinician("MD", "Acme Pharma"));
    assertThat(said.shows(detector, Fact.PAID)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Flu shots start on Monday.", "We reached the acme of the hill."})
  void money_that_has_nothing_to_do_with_it_is_not_shown(String text) {
    var said = Said.of(text).by(Said.clinician("MD", "Acme Pharma"));
    assertThat(said.shows(detector, Fact.PAID)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I work at Ferry Street: our new MRI is fast.",
        "Paid partnership with Acme.",
        "#ad Love this.",
        "Trabajo en la clínica y la recomiendo."
      })
  void who_says_so_is_affiliated(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.AFFILIATION)).isNotEmpty();
  }

  @Test
  void to_tell_of_work_does_not_tell_of_money() {
    var paid = Said.clinician("MD", "Acme Pharma");
    var work = Said.of("I work at Ferry Street and I love the Acme sensor.").by(paid);
    var money = Said.of("Disclosure: Acme pays me. I love the Acme sensor.").by(paid);
    assertThat(work.shows(detector, Fact.AFFILIATION)).isEmpty();
    assertThat(money.shows(detector, Fact.AFFILIATION)).isNotEmpty();
  }
}
