package org.bedside.detectors.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bedside.detectors.Readability.Language;
import org.junit.jupiter.api.Test;

class SyllablesTest {

  @Test
  void ninety_seven_of_a_hundred_marked_english_words_are_counted_right() throws IOException {
    wrong("marked.en.txt", Language.ENGLISH, 0.97);
  }

  @Test
  void all_marked_spanish_words_are_counted_right() throws IOException {
    wrong("marked.es.txt", Language.SPANISH, 1);
  }

  @Test
  void apostrophes_add_no_syllable_that_nobody_hears() {
    assertThat(Syllables.in("don't", Language.ENGLISH)).isEqualTo(1);
    assertThat(Syllables.in("didn’t", Language.ENGLISH)).isEqualTo(2);
    assertThat(Syllables.in("we're", Language.ENGLISH)).isEqualTo(1);
    assertThat(Syllables.in("nurse's", Language.ENGLISH)).isEqualTo(2);
    assertThat(Syllables.in("doctor's", Language.ENGLISH)).isEqualTo(2);
  }

  private static void wrong(String file, Language language, double least) throws IOException {
    var all = 0;
    var wrong = new ArrayList<String>();
    for (var line : lines(file)) {
      var words = line.split(" ");
      var number = Integer.parseInt(words[0]);
      for (var word : List.of(words).subList(1, words.length)) {
        all++;
        var counted = Syllables.in(word, language);
        if (counted != number) {
          wrong.add(word + " " + counted + " for " + number);
        }
      }
    }
    System.out.println("Syllables, " + language + ": " + (all - wrong.size()) + " of " + all);
    assertThat((all - wrong.size()) / (double) all).as("%s", wrong).isGreaterThanOrEqualTo(least);
  }

  private static List<String> lines(String file) throws IOException {
    try (var in = SyllablesTest.class.getResourceAsStream(file)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("//"))
          .toList();
    }
  }
}
