package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What holds for any text at all.
@Tag("long")
class HostileTextTest {

  static final Guard GUARD = new Guard(Examples.ROSTER);

  private static final List<String> PIECES =
      List.of(
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "\u202E",
          "\u200F",
          "\u0301\u0302\u0303",
          "\u200B",
          "\u200D",
          "\uFEFF",
          "\u0000",
          "\n",
          "\r\n",
          " ",
          "  ",
          ".",
          ",",
          "-",
          "@",
          "#",
          "/",
          ":",
          "(",
          ")",
          "'",
          "\u2019",
          "+",
          "$",
          "%",
          "614",
          "555",
          "0142",
          "1",
          "12",
          "34",
          "2024",
          "March",
          "May",
          "on",
          "Denise",
          "Mrs",
          "she",
          "her",
          "surgery",
          "year",
          "old",
          "yo",
          "MRN",
          "SSN",
          "chart",
          "Oak",
          "Street",
          "OH",
          "43215",
          "room",
          "at",
          "dot",
          "com",
          "sorry",
          "about",
          "your",
          "\uFF11\uFF12",
          "\u0661\u0662",
          "\u2460",
          "\uFDFA",
          "\uAC00",
          "\u0E33",
          "\u1100\u1161",
          "\u3164");

  private static String text(long seed) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int piece = random.nextInt(60); piece > 0; piece--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  @Test
  void findings_and_cures_lie_inside_the_text_and_never_cut_a_character() {
    for (long seed = 0; seed < 20_000; seed++) {
      var text = text(seed);
      var reading = GUARD.read(text, Audience.PUBLIC);
      assertThat(reading.has(Kind.UNREAD)).as("seed %d", seed).isFalse();
      for (var finding : reading.findings()) {
        assertThat(finding.end()).isGreaterThan(finding.start()).isLessThanOrEqualTo(text.length());
        assertThat(cuts(text, finding.start()) || cuts(text, finding.end())).isFalse();
        for (var cure : finding.cures()) {
          assertThat(cure.end()).isLessThanOrEqualTo(text.length());
          assertThat(cure.in(text)).isNotEqualTo(text);
        }
      }
      assertThat(reading.cured(text)).isNotNull();
    }
  }

  private static boolean cuts(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  @Test
  void the_same_words_get_the_same_answer_in_all_threads() throws Exception {
    var alone = new ArrayList<Reading>();
    for (long seed = 0; seed < 200; seed++) {
      alone.add(GUARD.read(text(seed), Audience.PUBLIC));
    }
    Callable<List<Reading>> again =
        () -> {
          var readings = new ArrayList<Reading>();
          for (long seed = 0; seed < 200; seed++) {
            readings.add(GUARD.read(text(seed), Audience.PUBLIC));
          }
          return readings;
        };
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(java.util.Collections.nCopies(16, again))) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    }
  }

  static final List<String> STORMS =
      List.of(
          "1",
          "1 ",
          "1-",
          "6145550142 ",
          "a",
          "a.",
          ".",
          "@",
          "a@a.",
          "(",
          "+1 ",
          ": ",
          ":1",
          "\u0301",
          "e\u0301",
          "\uFDFA",
          "March 3 ",
          "Denise ",
          "12 Oak ",
          "412 Oak Street ",
          "her ",
          "MRN ",
          "MRN #",
          "MRN 12345 ",
          "sorry about ",
          "34-year-old ",
          "a at b dot com ",
          "http://",
          "1/1/2024 ",
          "\uD83D",
          "A1",
          "ABCDEF0123",
          "weeks after her ",
          "day ",
          "-",
          "a-",
          "x'");

  @ParameterizedTest
  @FieldSource("STORMS")
  void the_longest_text_is_read_in_a_moment(String piece) {
    var storm = piece.repeat(Guard.LONGEST / piece.length());

    var reading =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> GUARD.read(storm, Audience.PUBLIC));

    assertThat(reading.has(Kind.UNREAD)).isFalse();
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> reading.cured(storm));
  }
}
