package org.bedside.guard.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the lists that lie beside those who read by them; lines with # say where they come from.
public final class Lists {

  private Lists() {}

  /// The place of each of these words in their row, from 1 up.
  public static Map<String, Integer> places(String words) {
    var places = new HashMap<String, Integer>();
    for (var word : words.strip().split("\\s+")) {
      places.put(word, places.size() + 1);
    }
    return places;
  }

  /// Whether `word` is one of a few.
  public static boolean isOneOf(String word, String... few) {
    for (var one : few) {
      if (word.equals(one)) {
        return true;
      }
    }
    return false;
  }

  /// The lines of the list `name` that lies beside `reader`.
  public static List<String> lines(Class<?> reader, String name) {
    var file = Objects.requireNonNull(reader.getResourceAsStream(name), name);
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
