package org.bedside.hours;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The holidays of 5 U.S.C. 6103(a), by rule. One on a Saturday is kept on the Friday before
/// (6103(b)), one on a Sunday on the Monday after (Executive Order 11582, section 3).
enum Holiday {
  NEW_YEAR(Month.JANUARY, 1),
  KING(Month.JANUARY, MONDAY, 3),
  WASHINGTON(Month.FEBRUARY, MONDAY, 3),
  MEMORIAL(Month.MAY, MONDAY, -1),
  JUNETEENTH(Month.JUNE, 19),
  INDEPENDENCE(Month.JULY, 4),
  LABOR(Month.SEPTEMBER, MONDAY, 1),
  COLUMBUS(Month.OCTOBER, MONDAY, 2),
  VETERANS(Month.NOVEMBER, 11),
  THANKSGIVING(Month.NOVEMBER, THURSDAY, 4),
  CHRISTMAS(Month.DECEMBER, 25);

  /// A day on which a holiday is kept.
  record Kept(LocalDate day, Holiday holiday) {}

  private interface Rule {
    LocalDate in(int year);
  }

  private final Rule rule;

  Holiday(Month month, int day) {
    rule = year -> observed(LocalDate.of(year, month, day));
  }

  Holiday(Month month, DayOfWeek weekday, int which) {
    rule =
        year ->
            LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
  }

  /// The day on which it is kept; that of a New Year on a Saturday is in the year before.
  LocalDate kept(int year) {
    return rule.in(year);
  }

  /// Those that are kept from the day `from` until before the day `to`, by day.
  static List<Kept> between(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear() + 1)
        .boxed()
        .flatMap(year -> Arrays.stream(values()).map(one -> new Kept(one.kept(year), one)))
        .filter(kept -> !kept.day().isBefore(from) && kept.day().isBefore(to))
        .sorted(Comparator.comparing(Kept::day))
        .toList();
  }

  private static LocalDate observed(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }
}
