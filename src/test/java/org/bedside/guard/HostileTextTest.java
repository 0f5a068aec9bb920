package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What holds for any text at all.
@Tag("long")
class HostileTextTest {

  static final Guard GUARD = new Guard(Examples.ROSTER);

  static final List<String> PIECES =
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
          "\u3164",
          "six",
          "one",
          "five",
          "oh",
          "double",
          "J",
          "o",
          "h",
          "n",
          "j0hn",
          "#",
          "_",
          "Smith",
          "[.]",
          "&#74;",
          "%20",
          "Sm9obiBTbWl0aA==",
          "4a6f686e20536d697468",
          "\u0430",
          "\uD83C\uDDFA",
          "ninety",
          "born",
          "lives",
          "you",
          "your",
          "wait");

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
      Offsets.check(text, reading);
      assertThat(reading.has(Kind.UNREAD)).as("seed %d", seed).isFalse();
    }
  }

  @Test
  void both_views_lead_back_into_the_raw_text() {
    for (long seed = 0; seed < 20_000; seed++) {
      var text = text(seed);
      var plain = Plain.of(text);
      Offsets.check(text, plain);
      var revealed = plain.revealed(Token.of(plain.text()));
      if (revealed != null) {
        Offsets.check(text, revealed);
      }
    }
  }

  /// A sentence of its own changes what is said nowhere else, so it takes no finding away.
  @Test
  void more_sentences_never_lower_a_verdict() {
    var more =
        List.of(
            "\nThe weather is fine.",
            "\nCall 614-555-0142.",
            "\nMRN 48812 again.",
            "\nShe was admitted on March 3, 2024.",
            "\nWorld Diabetes Day is November 14.");
    for (var example : Examples.FOUND) {
      for (var sentence : more) {
        var alone = GUARD.read(example.text(), Audience.PUBLIC).verdict();
        var both = GUARD.read(example.text() + sentence, Audience.PUBLIC).verdict();
        assertThat(both).as(example.text() + sentence).isGreaterThanOrEqualTo(alone);
      }
    }
  }

  @Test
  void more_findings_than_anybody_reads_are_for_a_person() {
    var reading =
        GUARD.read("MRN 12345. ".repeat(Guard.MOST_FINDINGS / 2 - 1000).repeat(2), Audience.PUBLIC);

    assertThat(reading.findings()).hasSizeGreaterThan(5_000);
    assertThat(GUARD.read("1/1/2024 ".repeat(11_000), Audience.PUBLIC).findings())
        .singleElement()
        .extracting(Finding::reason)
        .isEqualTo(Reason.TOO_LARGE);
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
          "x'",
          "J o h n ",
          "one two three ",
          "&#74;",
          "%4a",
          "4a6f686e20536d697468 ",
          "#AbCd ",
          "j0hn ",
          "a[.]b");

  @ParameterizedTest
  @FieldSource("STORMS")
  void the_longest_text_is_read_in_a_moment(String piece) {
    var storm = piece.repeat(Guard.LONGEST / piece.length());

    var reading = inTime(() -> GUARD.read(storm, Audience.PUBLIC));

    if (reading.has(Kind.UNREAD)) {
      assertThat(reading.findings().getFirst().reason()).isEqualTo(Reason.TOO_LARGE);
    }
    inTime(() -> reading.cured(storm));
  }

  /// Counts the time of this thread alone, so that a busy machine fails nobody.
  private static <T> T inTime(Supplier<T> work) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    var done = work.get();
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(5));
    return done;
  }
}
