package org.bedside.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The Latin letter that a letter looks like: a Cyrillic "а" is an "a". So nobody hides a name
/// behind letters of another script.
///
/// Source: the confusables of Unicode Technical Standard 39.
final class Skeleton {

  private static final int FIRST_PAGES = 0x600;
  private static final Map<Integer, Character> RARE = new HashMap<>();
  private static final char[] LIKE = read();

  private Skeleton() {}

  private static char[] read() {
    var like = new char[FIRST_PAGES];
    var file = Skeleton.class.getResourceAsStream("confusables.txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(like, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return like;
  }

  private static void add(char[] like, String line) {
    var parts = line.split(" ");
    for (int at = 1; at < parts.length; at++) {
      int code = Integer.parseInt(parts[at], 16);
      if (code < FIRST_PAGES) {
        like[code] = line.charAt(0);
      } else {
        RARE.put(code, line.charAt(0));
      }
    }
  }

  /// The small letter that `code` looks like, or its own small letter.
  static int of(int code) {
    if (code < 0x80) {
      return code >= 'A' && code <= 'Z' ? code + 32 : code;
    }
    if (code < FIRST_PAGES) {
      return LIKE[code] != 0 ? LIKE[code] : Character.toLowerCase(code);
    }
    var rare = RARE.get(code);
    return rare != null ? rare : Character.toLowerCase(code);
  }
}
