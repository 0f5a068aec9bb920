package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Something that goes around here and now.
class OutbreaksTest {

  private static final Detector DETECTOR = new Outbreaks();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Measles outbreak at Harlan Middle School.",
        "Measles is in the county.",
        "Three cases of whooping cough in town this week.",
        "Norovirus update: visiting hours are closed.",
        "Two people in Quillby have hantavirus.",
        "COVID is surging. Masks are useless.",
        "Hay un brote de sarampión en Tolliver.",
        "Otra vez la influenza aviar en los ranchos."
      })
  void finds_it(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.OUTBREAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flu shots start Monday.",
        "Measles shots for all ages, Saturday at the school gym.",
        "Check your MMR record on the portal.",
        "Tuberculosis tests for new teachers: come Monday.",
        "Anyone who has had chickenpox can get shingles.",
        "A Tdap shot helps guard the baby from whooping cough in the first months.",
        "We opened in the pandemic of 1918.",
        "COVID boosters are back in stock.",
        "Vacuna contra el sarampión en la escuela."
      })
  void leaves_names_of_illnesses_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.OUTBREAK);
  }

  @Test
  void ends_soon_within_thirty_days() {
    var post = Wrote.post("Measles update.");
    assertThat(post.facts(DETECTOR)).doesNotContain(Fact.ENDS_SOON);
    assertThat(post.until(Wrote.TODAY.plusDays(30)).facts(DETECTOR)).contains(Fact.ENDS_SOON);
    assertThat(post.until(Wrote.TODAY.plusDays(31)).facts(DETECTOR)).doesNotContain(Fact.ENDS_SOON);
    assertThat(post.until(Wrote.TODAY.minusDays(1)).facts(DETECTOR)).doesNotContain(Fact.ENDS_SOON);
  }
}
