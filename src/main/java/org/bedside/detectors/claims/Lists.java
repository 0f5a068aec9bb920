package org.bedside.detectors.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a list beside this class: a line each, without remarks and empty lines.
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
}
