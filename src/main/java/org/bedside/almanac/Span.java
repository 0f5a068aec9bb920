package org.bedside.almanac;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The days in which an idea fits, both ends among them.
record Span(LocalDate first, LocalDate last) {

  /// A day or a week is prepared for; a season is simply there.
  private static final int SHORT = 8;

  private static final int AHEAD = 14;

  static Span on(LocalDate day) {
    return new Span(day, day);
  }

  public boolean isDay() {
    return first.equals(last);
  }

  /// From when on people would want to plan for it: two weeks before a day or a week.
  LocalDate opens() {
    return ChronoUnit.DAYS.between(first, last) < SHORT ? first.minusDays(AHEAD) : first;
  }

  /// Whether some day of `from` to `to` is one on which this is in season.
  boolean meets(LocalDate from, LocalDate to) {
    return !to.isBefore(opens()) && !from.isAfter(last);
  }
}
