package org.bedside.detectors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// An answer adds nothing to what was said.
class NewDetailTest {

  private final NewDetail detail = new NewDetail();

  @Test
  void a_word_of_health_that_the_review_lacks_is_found() {
    var draft = Drafts.answer("Great care.", "Thank you! Diabetes is a long road.");
    assertThat(Drafts.words(detail, draft)).containsExactly("Diabetes");
  }

  @Test
  void a_word_of_the_review_is_no_news() {
    var draft = Drafts.answer("They fixed my migraine.", "Migraines are no fun.");
    assertThat(Drafts.words(detail, draft)).isEmpty();
  }

  @Test
  void money_that_the_review_lacks_is_found() {
    var draft = Drafts.answer("Rude!", "The copay was owed.");
    assertThat(Drafts.words(detail, draft)).containsExactly("copay");
  }

  @Test
  void a_name_that_the_review_lacks_is_found() {
    var draft = Drafts.answer("Nice people.", "Thank you, Tina! Dr. Wren says hello.");
    assertThat(Drafts.words(detail, draft)).containsExactly("Tina", "Wren");
    assertThat(Drafts.words(detail, Drafts.answer("Dr. Wren is kind.", "Dr. Wren says thanks.")))
        .isEmpty();
  }

  @Test
  void what_is_offered_to_all_is_no_detail_of_one() {
    var draft = Drafts.answer("Are you open?", "Yes, and we give flu shots until noon.");
    assertThat(Drafts.words(detail, draft)).isEmpty();
  }

  @Test
  void it_is_found_in_spanish() {
    var draft = Drafts.answer("Muy amables.", "¡Gracias! La cirugía no es fácil.");
    assertThat(Drafts.words(detail, draft)).containsExactly("cirugía");
  }

  @Test
  void a_post_answers_nobody() {
    assertThat(Drafts.words(detail, Drafts.post("Diabetes is a long road."))).isEmpty();
  }
}
