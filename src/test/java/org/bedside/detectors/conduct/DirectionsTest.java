package org.bedside.detectors.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.guard.Audience;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionsTest {

  private final Directions detector = new Directions();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stop metformin.",
        "Honey, I'm telling you, quit the metformin tonight.",
        "You need to get off that statin right now.",
        "Just double your gabapentin for a couple of nights.",
        "Don't let them put your mom on insulin.",
        "Start a better diet and ditch the prednisone.",
        "You don't need chemo.",
        "Deja la metformina y toma té.",
        "No le haga caso al doctor: suspenda la de agua."
      })
  void an_order_about_medicines_directs(String text) {
    assertThat(
            Said.of(text)
                .by(Said.MEMBER)
                .to(Audience.COMMUNITY)
                .shows(detector, Fact.DIRECTS_OTHERS))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I stopped metformin after my doctor agreed.",
        "My doctor told me to stop the metformin.",
        "I was told to cut the dose in half and it helped.",
        "For me it got easier when I took it with food.",
        "Yo dejé el refresco. Mi doctora me cambió la dosis."
      })
  void what_happened_to_oneself_directs_nobody(String text) {
    assertThat(
            Said.of(text)
                .by(Said.MEMBER)
                .to(Audience.COMMUNITY)
                .shows(detector, Fact.DIRECTS_OTHERS))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Don't stop your meds without talking to your doctor.",
        "You should talk to your doctor about the side effects.",
        "Take your list of medicines with you.",
        "Take it easy, take a walk, take a nap.",
        "Should I skip my morning dose? I'll call them.",
        "Drop me a line if you feel alone."
      })
  void the_safe_way_round_directs_nobody(String text) {
    assertThat(
            Said.of(text)
                .by(Said.MEMBER)
                .to(Audience.COMMUNITY)
                .shows(detector, Fact.DIRECTS_OTHERS))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stop using the recalled insulin. Take the new pen.",
        "Take this medicine with food."
      })
  void only_members_are_asked(String text) {
    assertThat(Said.of(text).shows(detector, Fact.DIRECTS_OTHERS)).isEmpty();
  }
}
