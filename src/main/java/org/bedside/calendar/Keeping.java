package org.bedside.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How a promise was kept, worked out from what really went out. A post counts for the time of the
/// promise that it is nearest to; a time is over, kept or missed, when the next one is nearer.
///
/// @param past the times that are over, oldest first, without those that fell into a pause
/// @param next the one that is open now
record Keeping(List<Time> past, @Nullable Time next) {

  /// So many of its last times are shown.
  static final int SHOWN = 12;

  Keeping {
    past = List.copyOf(past);
  }

  /// A post of the promise on its day.
  record Said(LocalDate day, boolean out, boolean written) {}

  /// One time at which it is due.
  ///
  /// @param planned the day by its rhythm
  /// @param day the day by now
  /// @param written somebody wrote for it; it is not out yet
  record Time(LocalDate planned, LocalDate day, boolean kept, boolean written) {}

  /// @param moved days that were moved, by the day of the rhythm
  static Keeping of(
      Promise promise,
      Map<LocalDate, LocalDate> moved,
      List<Said> said,
      Predicate<LocalDate> paused,
      LocalDate today) {
    var days = new ArrayList<LocalDate>();
    var last = promise.rhythm().last(promise.first(), today);
    for (var n = Math.max(0, last - SHOWN - 8); n <= last + 9; n++) {
      days.add(promise.rhythm().day(promise.first(), n));
    }
    days.removeIf(day -> promise.endedOn() != null && !day.isBefore(promise.endedOn()));
    var past = new ArrayList<Time>();
    Time next = null;
    for (var i = 0; i < days.size() && next == null; i++) {
      var planned = days.get(i);
      var day = moved.getOrDefault(planned, planned);
      if (paused.test(day)) {
        continue;
      }
      var mine =
          said.stream().filter(one -> nearest(one.day(), days, moved).equals(planned)).toList();
      var kept = mine.stream().anyMatch(Said::out);
      var time = new Time(planned, day, kept, mine.stream().anyMatch(Said::written));
      var isOver = i + 1 < days.size() && isNearer(today, days.get(i + 1), day, moved);
      if (kept || (isOver && day.isBefore(today))) {
        past.add(time);
      } else {
        next = time;
      }
    }
    return new Keeping(past.subList(Math.max(0, past.size() - SHOWN), past.size()), next);
  }

  private static boolean isNearer(
      LocalDate today, LocalDate following, LocalDate day, Map<LocalDate, LocalDate> moved) {
    return distance(today, moved.getOrDefault(following, following)) < distance(today, day);
  }

  private static LocalDate nearest(
      LocalDate day, List<LocalDate> days, Map<LocalDate, LocalDate> moved) {
    return days.stream()
        .min(Comparator.comparingLong(one -> distance(day, moved.getOrDefault(one, one))))
        .orElse(day);
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  /// For the fence: kept or missed, oldest first.
  public List<Boolean> fence() {
    return past.stream().map(Time::kept).toList();
  }

  public long kept() {
    return past.stream().filter(Time::kept).count();
  }
}
