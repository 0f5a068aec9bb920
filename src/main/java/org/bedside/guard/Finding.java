package org.bedside.guard;

import java.util.List;

/// One thing that could tell who a person is. It points at the words (UTF-16 offsets of the raw
/// text) and never copies them, so that it may be stored or logged. Its cures do hold words and
/// belong on the author's screen only.
public record Finding(
    int start, int end, Kind kind, Level level, double score, Reason reason, List<Cure> cures) {

  /// More choices than this make nobody quicker.
  static final int MOST_CURES = 3;

  public Finding {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("A finding from %d to %d".formatted(start, end));
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("A score of " + score);
    }
    cures = List.copyOf(cures.subList(0, Math.min(MOST_CURES, cures.size())));
  }

  /// The words themselves, for the author's screen.
  public String in(String raw) {
    return raw.substring(start, end);
  }

  boolean overlaps(Finding other) {
    return start < other.end && other.start < end;
  }
}
