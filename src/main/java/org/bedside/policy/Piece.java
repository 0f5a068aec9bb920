package org.bedside.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bedside.detectors.Sign;

/// A run of an example, marked if a rule spoke because of it. All pieces together are the text.
record Piece(String text, boolean isMarked) {

  static List<Piece> of(String text, List<Sign> signs) {
    var pieces = new ArrayList<Piece>();
    var at = 0;
    var sorted =
        signs.stream()
            .filter(sign -> sign.part() == Sign.Part.TEXT && sign.end() <= text.length())
            .sorted(Comparator.comparingInt(Sign::start).thenComparingInt(Sign::end))
            .toList();
    for (var sign : sorted) {
      if (sign.end() > at) {
        var start = Math.max(at, sign.start());
        if (start > at) {
          pieces.add(new Piece(text.substring(at, start), false));
        }
        pieces.add(new Piece(text.substring(start, sign.end()), true));
        at = sign.end();
      }
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), false));
    }
    return pieces;
  }
}
