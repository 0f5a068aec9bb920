package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How well we do, in numbers.
class FiguresTest {

  private static final Detector DETECTOR = new Figures();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mortality down 50%!",
        "98% of our patients would recommend us.",
        "Falls on our skilled nursing floor are down 71%.",
        "97 out of 100 would send their own mother to us.",
        "4.9 stars on Google.",
        "Zero infections in our OR this year.",
        "Only two infections in 1,100 surgeries.",
        "Average wait: 11 minutes.",
        "We got four stars!",
        "El 97% de nuestros pacientes nos recomienda."
      })
  void finds_figures_of_care(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.FIGURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The playlist is now 60% Dolly Parton.",
        "A trial found 20% fewer deaths in adults who had a scan.",
        "Over 300 of you came to the fair.",
        "Frames are 20% off.",
        "We raised $18,430 for 212 nights of respite care.",
        "If your wait goes past 45 minutes, we tell you why.",
        "We gave 1,240 flu shots this fall."
      })
  void leaves_other_numbers_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.FIGURE);
  }

  @Test
  void asks_for_a_judge_a_period_and_out_of_how_many() {
    var bare = "Our readmission rate fell to 9%.";
    assertThat(Wrote.post(bare).facts(DETECTOR)).containsExactly(Fact.FIGURE);
    assertThat(Wrote.post(bare + " CMS, 2025.").facts(DETECTOR)).containsExactly(Fact.FIGURE);
    assertThat(Wrote.post(bare + " CMS, n = 212, 2025.").facts(DETECTOR))
        .containsExactlyInAnyOrder(Fact.FIGURE, Fact.FIGURE_SOURCE);
  }

  @Test
  void asks_for_no_number_behind_stars() {
    var stars = "We got four stars! Care Compare rated us in its July 2025 release.";
    assertThat(Wrote.post(stars).facts(DETECTOR)).contains(Fact.FIGURE, Fact.FIGURE_SOURCE);
  }
}
