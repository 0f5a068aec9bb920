package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  private final Secrets detector = new Secrets();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The back door code is still 4482.",
        "The EHR password is Summer2026.",
        "The camera over the lot has been dead since Christmas.",
        "El código de la puerta de atrás es 4482."
      })
  void codes_and_weak_places_are_secret(String text) {
    assertThat(Said.of(text).shows(detector, Fact.CONFIDENTIAL)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our attorney expects the case to be thrown out.",
        "After what the plaintiff's lawyer said I can't be quiet.",
        "Incident report 2231: a child got the adult dose.",
        "The outage was caused by a phishing email.",
        "Nos demandaron por lo de la fractura."
      })
  void lawsuits_and_incidents_are_secret(String text) {
    assertThat(Said.of(text).shows(detector, Fact.CONFIDENTIAL)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peer review found that the charting was poor.",
        "Blue Cross pays us $94 for that visit.",
        "We're in talks to be bought by Tri-River, it isn't public yet."
      })
  void peer_review_and_trade_secrets_are_secret(String text) {
    assertThat(Said.of(text).shows(detector, Fact.CONFIDENTIAL)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Free, confidential HIV testing on Thursdays.",
        "Your visit is confidential.",
        "A good password is 12 characters or more.",
        "The guest Wi-Fi password is ferry2026.",
        "This summary was drawn from peer-reviewed studies.",
        "Phones are down because of the storm.",
        "Opioid settlement money pays for a counselor.",
        "Peer support group on Wednesdays."
      })
  void confidential_care_is_no_secret(String text) {
    assertThat(Said.of(text).shows(detector, Fact.CONFIDENTIAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I make $21 an hour and the new hires make $23.",
        "We're short two nurses on nights.",
        "Management told us not to discuss our wages. We may."
      })
  void pay_and_staffing_are_no_secrets(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.CONFIDENTIAL)).isEmpty();
  }
}
