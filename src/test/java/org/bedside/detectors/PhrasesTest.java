package org.bedside.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the lines of a list mean.
class PhrasesTest {

  /// The words that are found in `text` by `lines`.
  private static List<String> found(String text, String... lines) {
    var passage = Passage.of(Sign.Part.TEXT, -1, text);
    return Phrases.of(List.of(lines)).in(passage).stream()
        .map(span -> passage.sign(Fact.CLAIM, span))
        .map(sign -> text.substring(sign.start(), sign.end()))
        .toList();
  }

  @Test
  void the_longest_from_each_place_is_found() {
    assertThat(found("Chest pain, back pain.", "(chest|back)", "(chest pain|pain)"))
        .containsExactly("Chest pain", "pain", "back", "pain");
  }

  @Test
  void what_may_be_missing_may_be_there() {
    var phrase = "your (last|next)? (visit|check up)";
    assertThat(found("Your visit. Your last visit. Your old visit. Your next check up.", phrase))
        .containsExactly("Your visit", "Your last visit", "Your next check up");
  }

  @Test
  void a_phrase_may_begin_with_what_may_be_missing() {
    assertThat(found("A cure, the cure.", "(the)? cure"))
        .containsExactly("cure", "the cure", "cure");
  }

  @Test
  void so_many_words_may_stand_between_and_no_more() {
    assertThat(found("Cured all our patients.", "cured ~2 patients")).isNotEmpty();
    assertThat(found("Cured all our old patients.", "cured ~2 patients")).isEmpty();
    assertThat(found("Cured. Patients came.", "cured ~2 patients")).isEmpty();
    assertThat(found("Cured of all, our patients", "cured ~3 of ~3 (all|patients)"))
        .containsExactly("Cured of all, our patients");
  }

  @Test
  void a_list_has_a_name() {
    assertThat(found("Stop the lisinopril.", "@drug = statin | lisinopril", "stop ~1 @drug"))
        .containsExactly("Stop the lisinopril");
  }

  @Test
  void the_beginning_of_a_word_stands_for_all_that_begin_so() {
    assertThat(found("Guaranteed results, we guarantee it; guard.", "(we)? guarantee*"))
        .containsExactly("Guaranteed", "we guarantee", "guarantee");
  }

  @Test
  void a_number_is_any_number() {
    assertThat(found("12 of 30 patients, ten patients", "# patients", "(#)? of")).hasSize(3);
    assertThat(found("Room #12", "room #")).as("the sign for a number").isEmpty();
  }

  @Test
  void marks_are_passed_over_that_a_phrase_does_not_name() {
    assertThat(found("well-known \"cure\"", "well known cure"))
        .containsExactly("well-known \"cure");
    assertThat(found("well; known", "well known")).isEmpty();
    assertThat(found("$5 off, 5 off", "$ #")).containsExactly("$5");
    assertThat(found("a - - b", "a - b")).containsExactly("a - - b");
    assertThat(found("a - - b", "a - ; b")).isEmpty();
  }

  @Test
  void what_excuses_takes_all_back_that_it_touches() {
    var list = new String[] {"cured", "ham", "(the)? ham and eggs", "! cured ham"};
    assertThat(found("Cured ham and eggs.", list)).isEmpty();
    assertThat(found("Cured! The ham.", list)).containsExactly("Cured", "ham");
  }
}
