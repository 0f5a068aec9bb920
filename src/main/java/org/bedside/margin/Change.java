package org.bedside.margin;

import java.util.List;

/// What became of one text since it was asked about before.
///
/// @param parts in which it changed in just this way
public record Change(List<String> parts, String before, String now) {

  public Change {
    parts = List.copyOf(parts);
  }

  /// Word by word.
  public List<Difference.Run> runs() {
    return Difference.of(before, now);
  }
}
