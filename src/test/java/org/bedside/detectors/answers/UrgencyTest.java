package org.bedside.detectors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An emergency in what somebody wrote is recognised.
class UrgencyTest {

  private final Urgency urgency = new Urgency();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chest pressure since breakfast and my jaw aches. Do you have anything today?",
        "I can't catch my breath since last night",
        "my husband's face is drooping and his words are slurred, should we come in",
        "She swallowed a button battery an hour ago",
        "It won't stop bleeding!",
        "worst headache of my life, came out of nowhere",
        "My baby is 5 weeks old and has a fever of 101.5, is that ok?",
        "lips swelling and hives after the new antibiotic",
        "Dad passed out in the kitchen and he's not making sense",
        "I'm 30 weeks and bleeding a little",
        "He took too many of his heart pills by mistake",
        "coughing up blood again this morning",
        "one side of my body went numb all of a sudden",
        "Me duele mucho el pecho y no puedo respirar bien",
        "Mi niña se tragó una pila",
        "se le torció la boca a mi mamá hace un rato",
        "estoy embarazada de 7 meses y estoy sangrando",
        "My meter just says HI and I've been throwing up all day, type 1",
        "Cut my hand on the table saw, I can see bone lol",
        "37 weeks, no kicks since this morning",
        "bee sting and now he's wheezing and puffy",
        "Throwing up stuff that looks like coffee grounds",
        "my leg is red, hot, streaks going up and I have 103",
        "accidentally gave my 4 month old the adult dose of tylenol",
        "se cayó de la escalera y no mueve las piernas",
        "le falta el aire y tiene los labios morados",
      })
  void an_emergency_is_found(String asked) {
    assertThat(Drafts.words(urgency, Drafts.answer(asked, "Hello"))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Great staff, no wait.",
        "They saved my husband's life when he had a heart attack last year. Thank you!",
        "I went in with chest pain in January and waited two hours.",
        "Nice flu poster!",
        "The emergency room was clean.",
        "I need a refill of my inhaler",
        "Mi mamá tuvo un infarto hace dos años y la atendieron muy bien.",
        "Muy buena atención, gracias.",
        "They gave my daughter the wrong shot.",
        "Chest x-ray took five minutes, super easy",
        "My wife had a stroke in 2021 and their rehab team got her walking again",
        "I got the flu shot and passed out lol, staff was great about it",
        "Tomo pastillas para la rodilla",
      })
  void what_is_over_or_harmless_is_not(String asked) {
    assertThat(Drafts.words(urgency, Drafts.answer(asked, "Hello"))).isEmpty();
  }

  @Test
  void a_member_who_tells_of_one_is_found_too() {
    assertThat(Drafts.words(urgency, Drafts.member("My chest feels tight right now. Anyone else?")))
        .isNotEmpty();
    assertThat(Drafts.words(urgency, Drafts.post("Chest pain right now? Call 911."))).isEmpty();
  }
}
