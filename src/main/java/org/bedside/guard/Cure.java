package org.bedside.guard;

/// Other words that say the same and identify nobody: `text` in place of what stands from `start`
/// to `end` (UTF-16 offsets of the raw text). The range may be wider than the finding's, so that
/// what is left is English. An empty `text` removes the words.
public record Cure(int start, int end, String text) {

  public Cure {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("A cure from %d to %d".formatted(start, end));
    }
  }

  /// The whole text after this cure.
  public String in(String raw) {
    return raw.substring(0, start) + text + raw.substring(end);
  }

  /// Whether this cure only takes words away.
  public boolean removes() {
    return text.isEmpty();
  }

  boolean touches(Cure other) {
    return start < other.end && other.start < end || start == other.start;
  }
}
