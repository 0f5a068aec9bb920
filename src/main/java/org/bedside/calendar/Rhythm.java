package org.bedside.calendar;

import java.time.LocalDate;

/// How often a promise comes, counted from its first day. A month without that day has its last day
/// instead.
enum Rhythm {
  WEEKLY,
  TWO_WEEKLY,
  MONTHLY,
  QUARTERLY;

  LocalDate day(LocalDate first, long number) {
    return switch (this) {
      case WEEKLY -> first.plusWeeks(number);
      case TWO_WEEKLY -> first.plusWeeks(2 * number);
      case MONTHLY -> first.plusMonths(number);
      case QUARTERLY -> first.plusMonths(3 * number);
    };
  }

  /// The number of the last time on or before `day`; -1 if the first is still ahead.
  long last(LocalDate first, LocalDate day) {
    long days = day.toEpochDay() - first.toEpochDay();
    long number =
        switch (this) {
          case WEEKLY -> Math.floorDiv(days, 7L);
          case TWO_WEEKLY -> Math.floorDiv(days, 14L);
          case MONTHLY, QUARTERLY -> Math.floorDiv(days, this == MONTHLY ? 31L : 93L);
        };
    while (!day(first, number + 1).isAfter(day)) {
      number++;
    }
    return Math.max(-1, number);
  }

  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
