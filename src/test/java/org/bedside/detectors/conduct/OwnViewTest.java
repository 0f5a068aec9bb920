package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnViewTest {

  private final OwnView detector = new OwnView();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My view, not my employer's: the levy helps.",
        "Opinions are my own.",
        "I speak only for myself here.",
        "Es mi opinión personal.",
        "No hablo en nombre de mi clínica."
      })
  void a_disclaimer_is_an_own_view(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.OWN_VIEW)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The view from the new lobby is lovely.",
        "We value your opinion. Our lobby box is open.",
        "My employer planted a tree."
      })
  void a_view_of_something_else_is_none(String text) {
    assertThat(Said.of(text).by(Said.EMPLOYEE).shows(detector, Fact.OWN_VIEW)).isEmpty();
  }
}
