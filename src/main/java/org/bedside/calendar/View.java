package org.bedside.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// How much of the calendar is shown, and as what.
enum View {
  MONTH,
  WEEK,
  LIST;

  /// What somebody asked for; a month if it is no view.
  static View of(String name) {
    for (var view : values()) {
      if (view.key().equals(name)) {
        return view;
      }
    }
    return MONTH;
  }

  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The first day that it shows around `day`.
  LocalDate first(LocalDate day, DayOfWeek weekStarts) {
    return switch (this) {
      case MONTH -> day.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(weekStarts));
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStarts));
      case LIST -> day.withDayOfMonth(1);
    };
  }

  /// The last one.
  LocalDate last(LocalDate day, DayOfWeek weekStarts) {
    var weekEnds = weekStarts.minus(1);
    var month = day.with(TemporalAdjusters.lastDayOfMonth());
    return switch (this) {
      case MONTH -> month.with(TemporalAdjusters.nextOrSame(weekEnds));
      case WEEK -> first(day, weekStarts).plusDays(6);
      case LIST -> month;
    };
  }

  /// The same day one page earlier or later.
  LocalDate turn(LocalDate day, int pages) {
    return this == WEEK ? day.plusWeeks(pages) : day.plusMonths(pages);
  }
}
