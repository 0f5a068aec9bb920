package org.bedside.cases;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// How long ago it was, told as "more than" and never as a day (45 CFR 164.514(b)(2)(i)(C)). Two
/// weeks break the link to what stood in the news.
enum Delay {
  TWO_WEEKS(14),
  MONTH(31),
  THREE_MONTHS(92),
  YEAR(366);

  private final Duration least;

  Delay(int days) {
    this.least = Duration.ofDays(days);
  }

  /// Those that a practice allows which waits so long; the longest always.
  static List<Delay> from(Duration wait) {
    return Arrays.stream(values())
        .filter(one -> one == YEAR || one.least.compareTo(wait) >= 0)
        .toList();
  }
}
