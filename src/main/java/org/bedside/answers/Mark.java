package org.bedside.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bedside.detectors.Sign;
import org.bedside.gate.Review;
import org.bedside.guard.Level;
import org.jspecify.annotations.Nullable;

/// A run of our own words, marked where the guard or a rule sees something. All together are the
/// text.
///
/// @param level null where nothing is seen
record Mark(String text, @Nullable Level level) {

  private record Span(int start, int end, Level level) {}

  public boolean isMarked() {
    return level != null;
  }

  public boolean stops() {
    return level == Level.STOP;
  }

  /// Cuts `text` wherever something begins or ends. A stop wins where two overlap.
  static List<Mark> of(String text, Review review) {
    var spans = spans(review);
    var cuts = new TreeSet<Integer>(List.of(0, text.length()));
    spans.forEach(one -> cuts.addAll(List.of(one.start(), one.end())));
    var marks = new ArrayList<Mark>();
    var start = 0;
    for (var end : cuts.tailSet(1)) {
      var from = start;
      var level =
          spans.stream()
              .filter(one -> one.start() <= from && one.end() >= end)
              .map(Span::level)
              .max(Level::compareTo)
              .orElse(null);
      marks.add(new Mark(text.substring(start, end), level));
      start = end;
    }
    return marks;
  }

  private static List<Span> spans(Review review) {
    var spans = new ArrayList<Span>();
    review
        .concerns()
        .forEach(one ->
            spans.add(new Span(one.finding().start(), one.finding().end(), one.finding().level())));
    for (var objection : review.objections()) {
      if (objection.verdict().isHeld()) {
        objection.fired().signs().stream()
            .filter(sign -> sign.part() == Sign.Part.TEXT && sign.end() > sign.start())
            .map(sign ->
                new Span(sign.start(), sign.end(), objection.stops() ? Level.STOP : Level.CHECK))
            .forEach(spans::add);
      }
    }
    return spans;
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Mark[" + level + "]";
  }
}
