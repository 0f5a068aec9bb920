package org.bedside.detectors.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the lists beside these classes, one entry to a line.
final class Lists {

  private Lists() {}

  static List<String> lines(String file) {
    try (var in = Lists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No list " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("//"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// "word number".
  static Map<String, Integer> numbers(String file) {
    var numbers = new HashMap<String, Integer>();
    for (var line : lines(file)) {
      var space = line.indexOf(' ');
      numbers.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
    }
    return Map.copyOf(numbers);
  }
}
