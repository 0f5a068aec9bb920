package org.bedside.hours;

import java.time.LocalTime;

/// From one time of a day to another on the clock of the wall. Midnight as its end is the end of
/// the day.
public record Span(LocalTime from, LocalTime to) {

  /// @throws IllegalArgumentException if it does not end after it begins
  public Span {
    if (!endsAtMidnight(to) && !from.isBefore(to)) {
      throw new IllegalArgumentException("A span ends after it begins");
    }
  }

  /// Whether it lasts until the day is over.
  public boolean endsAtMidnight() {
    return endsAtMidnight(to);
  }

  boolean overlaps(Span other) {
    return (other.endsAtMidnight() || from.isBefore(other.to))
        && (endsAtMidnight() || other.from.isBefore(to));
  }

  private static boolean endsAtMidnight(LocalTime to) {
    return to.equals(LocalTime.MIDNIGHT);
  }
}
