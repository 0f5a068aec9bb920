package org.bedside.terminal;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/// How many of how many.
record Score(int hits, int all) {

  static final Score NONE = new Score(0, 0);

  static <T> Score share(Collection<T> things, Predicate<T> hit) {
    return new Score((int) things.stream().filter(hit).count(), things.size());
  }

  Score plus(Score other) {
    return new Score(hits + other.hits, all + other.all);
  }

  static Score sum(Collection<Score> scores) {
    return scores.stream().reduce(NONE, Score::plus);
  }

  double share() {
    return all == 0 ? 1 : (double) hits / all;
  }

  @Override
  public String toString() {
    return "%.3f (%d of %d)"
        .formatted(share(), hits, all)
        .replace(',', '.')
        .toLowerCase(Locale.ROOT);
  }
}
