package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A medicine offered for what its label does not name.
class OffLabelTest {

  private static final Detector DETECTOR = new OffLabel();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ivermectin for COVID is at our window.",
        "Ozempic for weight loss, ask us.",
        "Can't sleep? Trazodone works the first night.",
        "Adderall before finals? Our team can help.",
        "We offer ketamine for depression.",
        "Ozempic para bajar de peso."
      })
  void finds_it(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.OFF_LABEL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ivermectin does not treat COVID.",
        "Wegovy is one of the medicines for weight loss.",
        "Gabapentin refills take three days.",
        "Can gabapentin help with anxiety?",
        "Trazodone is out of stock."
      })
  void leaves_labels_and_warnings_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.OFF_LABEL);
  }
}
