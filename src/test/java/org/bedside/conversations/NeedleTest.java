package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeedleTest {

  private static String in(String typed, String message) {
    return Needle.of(typed)
        .orElseThrow()
        .in(message)
        .map(pieces ->
            pieces.stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining()))
        .orElse("-");
  }

  @Test
  void accents_and_capitals_make_no_difference_and_the_words_stay_as_they_were_written() {
    assertThat(in("manana", "Vengo MAÑANA temprano")).isEqualTo("Vengo [MAÑANA] temprano");
    assertThat(in("Niño", "el nino duerme")).isEqualTo("el [nino] duerme");
    assertThat(in("strasse", "Die Straße, bitte")).isEqualTo("Die [Straße], bitte");
  }

  @Test
  void all_words_must_be_there_and_each_place_is_marked() {
    assertThat(in("pill blood", "My blood pill, the red pill"))
        .isEqualTo("My [blood] [pill], the red [pill]");
    assertThat(in("pill sugar", "My blood pill")).isEqualTo("-");
  }

  @Test
  void of_a_long_message_the_place_is_shown_and_no_letter_is_cut() {
    var long_ = "word ".repeat(100) + "needle " + "😀".repeat(200);
    var shown = in("needle", long_);
    assertThat(shown).startsWith("… word").contains("[needle]").endsWith("😀 …");
    assertThat(shown.length()).isLessThan(320);
  }

  @Test
  void too_little_and_too_much_is_not_looked_for() {
    for (var typed : new String[] {"", " ", "a", "a b c", "\u0000", "x".repeat(101)}) {
      assertThat(Needle.of(typed)).as(typed).isEmpty();
    }
  }
}
