package org.bedside.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bedside.guard.Finding;
import org.bedside.guard.Level;
import org.bedside.margin.Span;
import org.jspecify.annotations.Nullable;

/// A run of a text with what the guard found in it and what colleagues say about it. All passages
/// together are the text.
///
/// @param level null where nothing was found
/// @param noted whether a colleague speaks about it
/// @param ends the numbers of the remarks whose words end here
record Passage(String text, @Nullable Level level, boolean noted, List<Integer> ends) {

  /// A remark's place in the text.
  record Place(int number, Span span) {}

  Passage {
    ends = List.copyOf(ends);
  }

  public boolean isMarked() {
    return level != null;
  }

  public boolean stops() {
    return level == Level.STOP;
  }

  /// Cuts `text` wherever a finding or a remark begins or ends. A stop wins where findings overlap.
  static List<Passage> of(String text, List<Finding> findings, List<Place> places) {
    var cuts = new TreeSet<Integer>(List.of(0, text.length()));
    findings.forEach(one -> cuts.addAll(List.of(one.start(), one.end())));
    places.forEach(one -> cuts.addAll(List.of(one.span().start(), one.span().end())));
    var passages = new ArrayList<Passage>();
    var start = 0;
    for (var end : cuts.tailSet(1)) {
      var from = start;
      var level =
          findings.stream()
              .filter(one -> one.start() <= from && one.end() >= end)
              .map(Finding::level)
              .max(Level::compareTo)
              .orElse(null);
      var noted =
          places.stream().anyMatch(one -> one.span().start() <= from && one.span().end() >= end);
      var ends = places.stream().filter(one -> one.span().end() == end).map(Place::number).toList();
      passages.add(new Passage(text.substring(start, end), level, noted, ends));
      start = end;
    }
    return passages;
  }
}
