package org.bedside.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordSetTest {

  @Test
  void holds_what_any_set_of_the_same_words_holds() {
    var random = new Random(7);
    for (int size = 0; size < 400; size++) {
      var words = Stream.generate(() -> word(random)).limit(size).toList();
      var plain = new HashSet<>(words);
      var set = WordSet.of(words);
      assertThat(set).isEqualTo(plain);
      for (int asked = 0; asked < 100; asked++) {
        var word = word(random);
        assertThat(set.contains(word)).as(word).isEqualTo(plain.contains(word));
      }
    }
  }

  private static String word(Random random) {
    return Integer.toString(random.nextInt(900), 36);
  }

  @Test
  void a_list_is_divided_at_white_space_and_words_are_kept_as_they_are() {
    assertThat(WordSet.list("  one two\n three ")).isEqualTo(Set.of("one", "two", "three"));
    assertThat(WordSet.of("\n", "two words")).isEqualTo(Set.of("\n", "two words"));
  }
}
