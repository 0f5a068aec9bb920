package org.bedside.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What a single word says, whatever stands around it. The words stand in a file beside this one;
/// each word of a text is looked up once, and the readers ask for bits.
enum Sense {
  MONTH(0),
  WEEKDAY(1),
  BIRTH(2),
  PERSON(3),
  PRONOUN(4),
  HER(5),
  HIS(6),
  RELATIVE(7),
  OWNER(8),
  FIRST(9),
  CLINICAL(10),
  CARED(11),
  EVENT(12),
  PUBLISHED(13),
  GROUP(14),
  STREET(15),
  SURE_STREET(16),
  STATE(17),
  TIME(18),
  UNIT(19),
  VITAL(20),
  ONE(21),
  CALL(22),
  FAX(23),
  LIVES(24),
  PLACE_HEAD(25),
  COUNTY(26),
  NOT_PERSON(27),
  HOLIDAY(28),
  TITLE(29);

  private static final Map<String, Long> WORDS = load();

  final long bit;

  Sense(int place) {
    this.bit = 1L << place;
  }

  /// The bits of all senses of `word`, which is in lower case and without "'s".
  static long of(String word) {
    return WORDS.getOrDefault(word, 0L);
  }

  private static Map<String, Long> load() {
    var words = new HashMap<String, Long>();
    var file = Objects.requireNonNull(Sense.class.getResourceAsStream("senses.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          var parts = line.split(" ");
          long bit = valueOf(parts[0]).bit;
          for (int at = 1; at < parts.length; at++) {
            words.merge(parts[at], bit, (some, more) -> some | more);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
