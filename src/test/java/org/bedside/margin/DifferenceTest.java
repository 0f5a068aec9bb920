package org.bedside.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.bedside.margin.Difference.Kind;
import org.bedside.margin.Difference.Run;
import org.junit.jupiter.api.Test;

/// What changed, by word.
class DifferenceTest {

  private static String without(Kind kind, String before, String now) {
    return Difference.of(before, now).stream()
        .filter(run -> run.kind() != kind)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  @Test
  void a_changed_word_is_gone_and_new_between_words_that_stayed() {
    assertThat(Difference.of("Come on Friday at noon.", "Come on Monday at noon."))
        .containsExactly(
            new Run(Kind.SAME, "Come on "),
            new Run(Kind.GONE, "Friday "),
            new Run(Kind.NEW, "Monday "),
            new Run(Kind.SAME, "at noon."));
  }

  @Test
  void nothing_changed_is_one_run_and_nothing_at_all_is_none() {
    assertThat(Difference.of("Same words.", "Same words."))
        .containsExactly(new Run(Kind.SAME, "Same words."));
    assertThat(Difference.of("", "")).isEmpty();
  }

  @Test
  void words_that_were_added_or_taken_away_at_an_end_are_told() {
    assertThat(Difference.of("", "New.")).containsExactly(new Run(Kind.NEW, "New."));
    assertThat(Difference.of("Old.", "")).containsExactly(new Run(Kind.GONE, "Old."));
  }

  @Test
  void both_texts_can_be_read_from_it_whatever_they_are() {
    var random = new Random(18);
    for (var round = 0; round < 500; round++) {
      var before = text(random);
      var now = text(random);
      assertThat(without(Kind.NEW, before, now)).isEqualTo(before);
      assertThat(without(Kind.GONE, before, now)).isEqualTo(now);
    }
  }

  @Test
  void two_long_texts_without_a_word_in_common_are_told_as_a_whole() {
    var before = "old ".repeat(9_000);
    var now = "new ".repeat(9_000);
    assertThat(Difference.of(before, now))
        .containsExactly(new Run(Kind.GONE, before), new Run(Kind.NEW, now));
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(12), 0, 4)
        .mapToObj(word -> "abcd".charAt(word) + (random.nextBoolean() ? " " : "\n"))
        .collect(Collectors.joining());
  }
}
