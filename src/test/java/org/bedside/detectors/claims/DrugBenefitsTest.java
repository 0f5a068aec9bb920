package org.bedside.detectors.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Medicines by name with what they are good for.
class DrugBenefitsTest {

  private static final Detector DETECTOR = new DrugBenefits();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask us for Ozempic, lose 15%.",
        "Wegovy is in stock. People are dropping 15% of their weight!",
        "Botox smooths those lines.",
        "Metformin lowers your sugar.",
        "Want to lose 20 pounds? We have Mounjaro. Book now.",
        "Con Ozempic se le quita el hambre.",
        "Aspirin prevents cancer."
      })
  void finds_a_brand_with_a_benefit(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.DRUG_BENEFIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Metformin from one maker has been recalled. It lowers sugar too little.",
        "Please do not stop Eliquis on your own.",
        "We can help you with forms for Ozempic and Eliquis.",
        "Does metformin help?",
        "Some people use ibuprofen.",
        "Naloxone can reverse an opioid overdose.",
        "Ivermectin does not prevent COVID.",
        "Shingrix is two doses."
      })
  void leaves_other_words_on_medicines_alone(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.DRUG_BENEFIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Side effects include nausea.",
        "It can cause bleeding.",
        "It is not for everyone.",
        "It may bring on withdrawal, and it wears off.",
        "Puede causar náuseas.",
        "Hay efectos secundarios."
      })
  void knows_what_tells_of_risks(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.RISK_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No side effects!",
        "Headache-free by Easter.",
        "It lowers your risk of stroke.",
        "Sin efectos secundarios.",
        "Relief from nausea."
      })
  void does_not_take_a_promise_for_a_risk(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).doesNotContain(Fact.RISK_TEXT);
  }

  @Test
  void lets_a_member_tell_of_themselves_but_not_sell() {
    assertThat(Wrote.post("Ozempic helped me lose weight.").byMember().facts(DETECTOR)).isEmpty();
    assertThat(Wrote.post("Ozempic helped me lose weight. $120 a vial.").byMember().facts(DETECTOR))
        .contains(Fact.DRUG_BENEFIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Summer is coming. Wegovy melts it off.",
        "Propranolol takes the shakes right away.",
        "Ozempic quiets the noise."
      })
  void finds_a_benefit_in_slang(String text) {
    assertThat(Wrote.post(text).facts(DETECTOR)).contains(Fact.DRUG_BENEFIT);
  }
}
