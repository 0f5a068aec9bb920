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
  MONTH,
  WEEKDAY,
  BIRTH,
  PERSON,
  PRONOUN,
  HER,
  HIS,
  RELATIVE,
  OWNER,
  FIRST,
  CLINICAL,
  CARED,
  EVENT,
  PUBLISHED,
  GROUP,
  STREET,
  SURE_STREET,
  STATE,
  TIME,
  UNIT,
  VITAL,
  ONE,
  CALL,
  FAX,
  LIVES,
  PLACE_HEAD,
  COUNTY,
  NOT_PERSON,
  HOLIDAY,
  TITLE;

  private static final Map<String, Long> WORDS = load();

  final long bit = 1L << ordinal();

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
    return Map.copyOf(words);
  }
}
