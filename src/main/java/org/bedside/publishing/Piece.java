package org.bedside.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bedside.guard.Finding;
import org.bedside.guard.Level;
import org.jspecify.annotations.Nullable;

/// A run of text, marked if the guard found something in it. All pieces together are the text.
///
/// @param level null where nothing was found
record Piece(String text, @Nullable Level level) {

  public boolean isMarked() {
    return level != null;
  }

  public boolean stops() {
    return level == Level.STOP;
  }

  /// Cuts `text` at its findings. Where two overlap, the earlier one keeps the words and a stop
  /// wins the whole stretch.
  static List<Piece> of(String text, List<Finding> findings) {
    var pieces = new ArrayList<Piece>();
    var at = 0;
    var sorted =
        findings.stream()
            .sorted(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end))
            .toList();
    for (var i = 0; i < sorted.size(); i++) {
      var finding = sorted.get(i);
      if (finding.end() <= at) {
        continue;
      }
      var start = Math.max(at, finding.start());
      if (start > at) {
        pieces.add(new Piece(text.substring(at, start), null));
      }
      pieces.add(new Piece(text.substring(start, finding.end()), finding.level()));
      at = finding.end();
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), null));
    }
    return pieces;
  }
}
