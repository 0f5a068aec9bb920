package org.bedside.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Letters of other scripts that look like a Latin one. The table stands beside this file.
final class Lookalikes {

  private static final char[] NEAR = new char[0x10000];
  private static final Map<Integer, Character> FAR = new HashMap<>();

  static {
    var file = Objects.requireNonNull(Lookalikes.class.getResourceAsStream("lookalikes.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(Lookalikes::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Lookalikes() {}

  private static void add(String line) {
    char latin = line.charAt(0);
    line.substring(2)
        .codePoints()
        .forEach(code -> {
          if (code < NEAR.length) {
            NEAR[code] = latin;
          } else {
            FAR.put(code, latin);
          }
        });
  }

  /// The Latin letter that `code` looks like, else `code`.
  static int latin(int code) {
    if (code < NEAR.length) {
      return NEAR[code] == 0 ? code : NEAR[code];
    }
    var latin = FAR.get(code);
    return latin == null ? code : latin;
  }
}
