package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// "Best" of us, and best of anything else.
class SuperlativesTest {

  private static final Detector DETECTOR = new Superlatives();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We have the best doctors in town.",
        "#1 heart team.",
        "The region's leading spine center is taking patients.",
        "World-class care, second to none.",
        "Our prices are better than any other clinic's.",
        "No other clinic comes close.",
        "You could wait four hours at Valley General, or be seen here now.",
        "Cheaper, faster and friendlier than Valley General.",
        "Somos la mejor clínica del valle.",
        "La clínica dental número uno."
      })
  void finds_what_a_practice_says_of_itself(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.SUPERLATIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The best time to call is after two.",
        "Best of luck to every new doctor!",
        "Our best wishes to June.",
        "We do our best to run on time.",
        "Heart disease is the leading cause of death.",
        "The best thing is blood.",
        "Thank you to the best volunteers a clinic could ask for.",
        "Happy Nurses Week to the best nurses in the world!",
        "Better safe than sorry.",
        "We give you the best care we can.",
        "La mejor hora para llamar es después de las dos.",
        "Best caption gets bragging rights.",
        "No one has the best doctors in town."
      })
  void leaves_harmless_ones_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.SUPERLATIVE);
  }

  @Test
  void takes_a_judge_and_a_year_for_proof() {
    var rated = "Care Compare gives us 4 of 5 stars (February 2026).";
    assertThat(Wrote.post(rated).facts(DETECTOR)).contains(Fact.PROOF);
    assertThat(Wrote.post("We won an award from somebody.").facts(DETECTOR))
        .doesNotContain(Fact.PROOF);
    assertThat(Wrote.post("Best clinic in town.").from("Leapfrog, spring 2026").facts(DETECTOR))
        .containsExactlyInAnyOrder(Fact.SUPERLATIVE, Fact.PROOF);
  }
}
