package org.bedside.detectors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.guard.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareCareTest {

  private final BareCare detector = new BareCare();

  @Test
  void a_message_may_say_itself_what_its_care_stands_on() {
    assertThat(
            Drafts.facts(
                detector,
                Drafts.message(
                    Audience.PATIENT,
                    "We haven't met yet, but I'll send a cream to your pharmacy.")))
        .containsExactly(Fact.NO_RELATIONSHIP);
    assertThat(
            Drafts.facts(
                detector,
                Drafts.message(
                    Audience.PATIENT, "Take one tonight. I won't put this in your chart.")))
        .containsExactly(Fact.CHART_PENDING);
    assertThat(
            Drafts.facts(
                detector,
                Drafts.message(
                    Audience.PATIENT,
                    "Ya le mandé la receta a la farmacia; el consentimiento lo firma después.")))
        .containsExactly(Fact.NO_CONSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We haven't met yet: I am your new nurse. What time suits you?",
        "Please fill in the form before your visit.",
        "I'll put this in your chart and send the cream to your pharmacy.",
        "Take one tablet in the morning, as before."
      })
  void a_greeting_a_form_and_ordinary_care_are_none(String text) {
    assertThat(Drafts.facts(detector, Drafts.message(Audience.PATIENT, text))).isEmpty();
    assertThat(Drafts.facts(detector, Drafts.message(Audience.CARE_TEAM, text))).isEmpty();
  }
}
