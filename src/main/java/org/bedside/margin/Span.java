package org.bedside.margin;

import java.util.Arrays;
import java.util.Optional;

/// A run of a text, from `start` up to but without `end`, in UTF-16 units.
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("A span holds something");
    }
  }

  /// As a field of a form holds it: `12-48`.
  public String written() {
    return start + "-" + end;
  }

  /// The span that a field holds, if it lies in `text` and holds more than blanks.
  public static Optional<Span> read(String written, String text) {
    if (!written.matches("\\d{1,6}-\\d{1,6}")) {
      return Optional.empty();
    }
    var ends = Arrays.stream(written.split("-", -1)).mapToInt(Integer::parseInt).toArray();
    return ends[0] < ends[1]
            && ends[1] <= text.length()
            && !text.substring(ends[0], ends[1]).isBlank()
        ? Optional.of(new Span(ends[0], ends[1]))
        : Optional.empty();
  }

  public String in(String text) {
    return text.substring(start, end);
  }
}
