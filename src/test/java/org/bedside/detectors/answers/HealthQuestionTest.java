package org.bedside.detectors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody who asks in public about their own care is seen.
class HealthQuestionTest {

  private final HealthQuestion question = new HealthQuestion();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Are my labs back?",
        "Can I move my appointment to Friday?",
        "I've had this cough for two weeks",
        "Is it normal to feel dizzy on the new dose?",
        "need a refill on my inhaler",
        "My daughter has a rash",
        "¿Ya están mis resultados?",
        "Me duele la rodilla desde ayer",
      })
  void it_is_found(String asked) {
    assertThat(Drafts.words(question, Drafts.answer(asked, "Hello"))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do you give flu shots on Saturdays?",
        "Love the new mural!",
        "How much is parking?",
        "Best office in town",
        "¿A qué hora abren?",
        "¿Ponen vacunas los sábados?",
      })
  void a_question_of_anybody_is_not(String asked) {
    assertThat(Drafts.words(question, Drafts.answer(asked, "Hello"))).isEmpty();
  }
}
