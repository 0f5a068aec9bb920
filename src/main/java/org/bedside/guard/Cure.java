package org.bedside.guard;

import org.jspecify.annotations.Nullable;

/// Other words that say the same and identify nobody: `text` in place of what stands from `start`
/// to `end` (UTF-16 offsets of the raw text). The range may be wider than the finding's, so that
/// what is left is English. An empty `text` removes the words. `k` is how many of the practice's
/// patients would still fit a description that the words are part of; null where that is not
/// counted.
public record Cure(int start, int end, String text, @Nullable Integer k) {

  public Cure {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("A cure from %d to %d".formatted(start, end));
    }
  }

  public Cure(int start, int end, String text) {
    this(start, end, text, null);
  }

  /// The whole text after this cure.
  public String in(String raw) {
    return raw.substring(0, start) + text + raw.substring(end);
  }

  /// Whether this cure only takes words away.
  public boolean removes() {
    return text.isEmpty();
  }
}
