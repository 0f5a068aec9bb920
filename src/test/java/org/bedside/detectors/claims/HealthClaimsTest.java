package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What asserts something about health, and what only advises, tells or asks.
class HealthClaimsTest {

  private static final Detector DETECTOR = new HealthClaims();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vitamin D prevents flu.",
        "Smoking causes cancer.",
        "Zinc knocks the cold out in a day.",
        "Gluten is behind most headaches we see.",
        "Colds are caused by cold feet.",
        "A daily glass of cherry juice lowers uric acid and eases gout.",
        "Masks don't work.",
        "Fluoride in the water calcifies your brain.",
        "Tart cherries are better than any pill.",
        "El ajo crudo previene el cáncer de estómago.",
        "Caminar después de cenar baja el azúcar casi a la mitad.",
        "El colágeno regenera el cartílago en ocho semanas."
      })
  void finds_what_is_said_to_cause_prevent_or_change_something(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.CLAIM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One in seven adults has kidney disease.",
        "Nine out of ten sore throats are viral.",
        "Women who lift weights cut their hip fracture risk by 40%.",
        "Your cold is shorter by three days.",
        "Kids who read at bedtime fall asleep 40 minutes sooner.",
        "You are twice as likely to get dementia.",
        "Cuatro de cada diez latinos tienen diabetes.",
        "Did you know that one in three men has low testosterone?"
      })
  void finds_how_many_and_how_much(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.CLAIM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Studies show that chocolate is good for you.",
        "It is clinically proven.",
        "Scientists at a big school found that cold showers help.",
        "Un estudio reciente demostró que el café protege el hígado."
      })
  void finds_what_studies_show(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.CLAIM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wash your hands to prevent the flu.",
        "Prevent falls: pick up loose rugs and light the stairs.",
        "Wear a helmet. It protects your brain.",
        "Ask your doctor which medicines cause dizziness.",
        "Lower your stress. Call a friend.",
        "Please don't stop your blood thinner before a dental cleaning.",
        "Lávese las manos y tápese la boca al toser.",
        "Reduzca el estrés: camine con un amigo."
      })
  void leaves_advice_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.CLAIM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flu shots start Monday at 9. Bring your card.",
        "We treat asthma, allergies and eczema.",
        "Tai chi class for arthritis, Tuesdays at 10, free.",
        "A little rain won't stop our walk for Alzheimer's.",
        "Frames are 20% off through March.",
        "Our lobby is 100% fragrance free.",
        "Batman band-aids are gone, unicorns remain.",
        "Grupo de apoyo para personas con diabetes, los jueves a las 6."
      })
  void leaves_notices_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.CLAIM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do cough drops work? Ask us.",
        "Can vitamin D prevent the flu?",
        "Myth: sugar causes diabetes.",
        "The virus that causes chickenpox stays in the body.",
        "Mito: el frío causa la gripe."
      })
  void leaves_questions_and_myths_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.CLAIM);
  }

  @Test
  void lets_a_member_tell_of_themselves() {
    var own = "For me ginger eases my nausea.";
    assertThat(Wrote.post(own).byMember().facts(DETECTOR)).isEmpty();
    assertThat(Wrote.post("Ginger eases nausea.").byMember().facts(DETECTOR))
        .containsExactly(Fact.CLAIM);
  }

  @Test
  void points_at_the_words() {
    var text = "Good news! Garlic 🧄 prevents colds.";
    assertThat(Wrote.post(text).words(DETECTOR, Fact.CLAIM)).contains("prevents");
  }
}
