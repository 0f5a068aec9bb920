package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The work of others.
class BorrowingsTest {

  private static final Detector DETECTOR = new Borrowings();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Found this cartoon in the New Yorker and scanned it.",
        "Photo off Google Images, not sure who took it.",
        "Figure 3 from the NEJM paper shows it.",
        "Here's the whole article, copied below.",
        "Encontré esta imagen en Pinterest."
      })
  void finds_what_was_taken(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.BORROWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo by June Park, our front desk lead.",
        "A chart drawn by us.",
        "Take a picture at our booth.",
        "We found a mitten on the stairs."
      })
  void leaves_own_work_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.BORROWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: June Park.",
        "Courtesy of the county museum.",
        "Reprinted with permission.",
        "I made it, CC BY.",
        "Foto de June Park."
      })
  void knows_a_credit(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.CREDIT);
  }

  @Test
  void measures_quotations() {
    var forty = "a ".repeat(40).strip();
    assertThat(Wrote.post("She wrote: \"" + forty + "\"").facts(DETECTOR))
        .contains(Fact.LONG_QUOTE);
    assertThat(Wrote.post("Ella dijo: «" + forty + "»").facts(DETECTOR)).contains(Fact.LONG_QUOTE);
    assertThat(Wrote.post("> " + forty + "\nSo true.").facts(DETECTOR)).contains(Fact.LONG_QUOTE);
    assertThat(Wrote.post("\"Nothing in life is to be feared.\" Marie Curie").facts(DETECTOR))
        .doesNotContain(Fact.LONG_QUOTE);
    assertThat(Wrote.post("A 5\" scar. " + forty + " And a 6\" one.").facts(DETECTOR))
        .doesNotContain(Fact.LONG_QUOTE);
  }

  @Test
  void knows_the_files_of_agencies() {
    assertThat(Wrote.post("A stent.").with("shutterstock_129.jpg").facts(DETECTOR))
        .contains(Fact.BORROWED);
    assertThat(Wrote.post("A stent.").with("stent.png").facts(DETECTOR)).isEmpty();
  }
}
