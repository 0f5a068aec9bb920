package org.bedside.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bedside.rules.Fault.Why;
import org.bedside.rules.paper.Place;
import org.jspecify.annotations.Nullable;

/// What was wrong so far. Readers go on after a fault with something harmless, so that a person
/// hears of all faults at once.
final class Faults {

  /// Nobody reads more; and a hostile file has one on each line.
  private static final int MOST = 100;

  private final List<Fault> all = new ArrayList<>();
  private @Nullable String rule;

  /// All that follow stand in this rule.
  void inside(@Nullable String rule) {
    this.rule = rule;
  }

  void add(Place place, Why why, String... arguments) {
    if (all.size() < MOST) {
      all.add(Fault.at(place.line(), place.column(), rule, why, arguments));
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /// In the order of the file.
  List<Fault> all() {
    return all.stream()
        .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
        .toList();
  }
}
