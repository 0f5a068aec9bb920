package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayRangeTest {

  private final PayRange detector = new PayRange();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$21 to $26 an hour.",
        "Pay: $44.10 to $61.75.",
        "$235,000–$270,000 a year",
        "$120k-$138k",
        "$25 an hour",
        "Pago: de $20.00 a $26.50 por hora",
        "$20/hr to $24/hr",
        "22 to 27 dollars an hour"
      })
  void two_sums_or_a_rate_are_a_range(String text) {
    assertThat(Said.of(text).as(Form.JOB).shows(detector, Fact.PAY_RANGE)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Competitive salary!",
        "Up to $30 an hour",
        "Starting at $24 an hour",
        "Sign-on bonus of $2,000",
        "$1,500 a year for CME",
        "Pay depends on experience",
        "Call (541) 555-0100 to apply"
      })
  void an_open_end_or_a_bonus_is_none(String text) {
    assertThat(Said.of(text).as(Form.JOB).shows(detector, Fact.PAY_RANGE)).isEmpty();
  }
}
