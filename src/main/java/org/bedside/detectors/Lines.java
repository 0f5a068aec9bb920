package org.bedside.detectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A list in a file beside the class that reads it: an entry to a line, `//` before a remark.
public final class Lines {

  private Lines() {}

  public static List<String> of(Class<?> reader, String file) {
    try (var in = reader.getResourceAsStream(file)) {
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
