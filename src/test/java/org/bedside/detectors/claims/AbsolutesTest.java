package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no treatment can promise, and what sounds like it.
class AbsolutesTest {

  private static final Detector DETECTOR = new Absolutes();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our laser cures migraines.",
        "Guaranteed pain-free!",
        "A miracle cure for back pain.",
        "It has no side effects.",
        "100% effective.",
        "It works for everyone.",
        "Say goodbye to migraines for good.",
        "No more asthma. Ever. Ask about our salt room.",
        "Bring us your sciatica. In one hour it's history.",
        "You will be pain free in three visits.",
        "Nuestro método cura la diabetes.",
        "Resultados garantizados.",
        "Olvídese de la migraña para siempre.",
        "Esta crema milagrosa borra las manchas.",
        "Don't wait: relief guaranteed."
      })
  void finds_cures_and_guarantees(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.ABSOLUTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There is no cure for the common cold.",
        "We can't guarantee a result.",
        "Nobody can promise a cure.",
        "No vaccine works every time for every person.",
        "None of this is a miracle drug.",
        "No shot is free of side effects.",
        "There is no such thing as a risk-free surgery.",
        "No hay cura para el VIH.",
        "El autismo no tiene cura."
      })
  void leaves_denials_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.ABSOLUTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Watch out for ads that say \"miracle cure\" or \"works overnight.\"",
        "If a website promises a cure, ask us first.",
        "Is there a cure for lupus?",
        "Cuidado con los productos que prometen una cura milagrosa."
      })
  void leaves_warnings_and_questions_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.ABSOLUTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cured ham is on many tables.",
        "Race for the Cure is Saturday.",
        "A cure for boredom: trivia night.",
        "Guaranteed 32 hours a week.",
        "Movie night: Miracle on 34th Street.",
        "Hepatitis C can be cured with pills.",
        "It never hurts to ask.",
        "The glaucoma test is quick and painless.",
        "Las heridas se curan solas."
      })
  void leaves_other_things_of_that_name_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.ABSOLUTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One visit with our wand and you will never limp again.",
        "Your kids will never wheeze at night again."
      })
  void finds_promises_for_ever(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.ABSOLUTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Myth bin: \"No pain, no gain.\" We would rather hear \"some effort\".",
        "Pay: $245,000 to $285,000, guaranteed for two years, then by panel.",
        "Salary guaranteed in the first year.",
        "Mi abuela decía que el té lo cura todo."
      })
  void idioms_and_guaranteed_pay_promise_no_health(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).isEmpty();
  }
}
