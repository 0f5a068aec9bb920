package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a draft rests on.
class SourcesTest {

  private static final Detector DETECTOR = new Sources();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Source: CDC, 2025.",
        "The World Health Organization says so.",
        "doi:10.1056/NEJMoa1414850",
        "PMID: 33063087",
        "More: https://www.nhlbi.nih.gov/health/sleep-apnea",
        "See medlineplus.gov/backpain.html.",
        "N Engl J Med 2020;382:1420",
        "The American Academy of Pediatrics lists five.",
        "Según los CDC, vacunarse ayuda. https://www.cdc.gov/spanish/",
        "Fuente: Asociación Dental Americana (ADA)."
      })
  void knows_authorities_journals_and_links(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.SOURCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who says so? My aunt.",
        "Read https://cdc.gov.health-truth.com/flu",
        "Source: a blog I like.",
        "Forget what the CDC says.",
        "Even the FDA won't tell you this.",
        "It is FDA approved.",
        "blood pressure will drop 20 points",
        "Ada likes it, and who does not?",
        "Write to hello@ferrystreet.example.",
        "Studies show it."
      })
  void does_not_take_others_for_one(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.SOURCE);
  }

  @Test
  void tells_an_authority_from_a_society() {
    assertThat(Wrote.post("The county health department says: call first.").facts(DETECTOR))
        .contains(Fact.AUTHORITY);
    assertThat(Wrote.post("See https://www.oregon.gov/oha.").facts(DETECTOR))
        .contains(Fact.AUTHORITY);
    assertThat(Wrote.post("See https://www.aad.org/public.").facts(DETECTOR))
        .containsExactly(Fact.SOURCE);
  }

  @Test
  void takes_what_was_chosen_in_the_form_unless_it_is_an_unknown_address() {
    assertThat(Wrote.post("Rest.").from("Library: Colds").facts(DETECTOR)).contains(Fact.SOURCE);
    assertThat(Wrote.post("Rest.").from("CDC, About Colds").facts(DETECTOR))
        .contains(Fact.SOURCE, Fact.AUTHORITY);
    assertThat(Wrote.post("Rest.").from("https://miracles.example/zinc").facts(DETECTOR)).isEmpty();
  }
}
