package org.bedside.almanac;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The rule by which an idea comes back each year. In the files it is written as people say it: `on
/// 11-14`, `from 12-01 to 02-28`, `month of may`, `third thursday of november`, `last saturday of
/// april`, `week from third sunday of march`, `clocks back`; several with a `;` between them.
sealed interface When {

  /// The span that begins in `year`; empty if there is none.
  Optional<Span> in(int year, ZoneId zone);

  /// The span that `today` lies in, else the next one. Empty only where there never is one, such as
  /// a change of the clocks in Arizona.
  default Optional<Span> next(LocalDate today, ZoneId zone) {
    return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
        .boxed()
        .flatMap(year -> in(year, zone).stream())
        .filter(span -> !span.last().isBefore(today))
        .min(Comparator.comparing(Span::first));
  }

  /// From one day of the year to another, which may lie in the next year. A span to 28 February
  /// goes to the end of the month.
  record Season(MonthDay from, MonthDay to) implements When {
    @Override
    public Optional<Span> in(int year, ZoneId zone) {
      var last = to.atYear(to.isBefore(from) ? year + 1 : year);
      var isEnd = last.getMonth() == Month.FEBRUARY && last.getDayOfMonth() == 28;
      return Optional.of(
          new Span(
              from.atYear(year), isEnd ? last.with(TemporalAdjusters.lastDayOfMonth()) : last));
    }
  }

  record WholeMonth(Month month) implements When {
    @Override
    public Optional<Span> in(int year, ZoneId zone) {
      var first = LocalDate.of(year, month, 1);
      return Optional.of(new Span(first, first.with(TemporalAdjusters.lastDayOfMonth())));
    }
  }

  /// Such as the third Thursday of November.
  ///
  /// @param place 1 for the first to 4 for the fourth, -1 for the last
  /// @param days how many days it goes on
  record Nth(int place, DayOfWeek day, Month month, int days) implements When {
    @Override
    public Optional<Span> in(int year, ZoneId zone) {
      var first = LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(place, day));
      return Optional.of(new Span(first, first.plusDays(days - 1L)));
    }
  }

  /// The day on which the clocks change in the practice's zone.
  record Clocks(boolean forward) implements When {
    @Override
    public Optional<Span> in(int year, ZoneId zone) {
      var rules = zone.getRules();
      var at = Year.of(year).atDay(1).atStartOfDay(zone).toInstant();
      var end = Year.of(year + 1).atDay(1).atStartOfDay(zone).toInstant();
      return Stream.iterate(
              rules.nextTransition(at),
              change -> change != null && change.getInstant().isBefore(end),
              change -> rules.nextTransition(change.getInstant()))
          .filter(change -> change.isGap() == forward)
          .map(change -> Span.on(change.getDateTimeBefore().toLocalDate()))
          .findFirst();
    }
  }

  /// Whichever comes first.
  record Any(List<When> rules) implements When {
    public Any {
      rules = List.copyOf(rules);
    }

    @Override
    public Optional<Span> in(int year, ZoneId zone) {
      return next(LocalDate.of(year, 1, 1), zone);
    }

    @Override
    public Optional<Span> next(LocalDate today, ZoneId zone) {
      return rules.stream()
          .flatMap(rule -> rule.next(today, zone).stream())
          .min(Comparator.comparing(Span::first));
    }
  }

  /// @throws IllegalArgumentException for a rule that nobody can read
  static When of(String rule) {
    var rules = Arrays.stream(rule.split(";", -1)).map(one -> one(one.strip())).toList();
    return rules.size() == 1 ? rules.getFirst() : new Any(rules);
  }

  private static When one(String rule) {
    var words = rule.toLowerCase(Locale.ROOT).split("\\s+", -1);
    try {
      return switch (words[0]) {
        case "on" -> new Season(day(words[1]), day(words[1]));
        case "from" -> new Season(day(words[1]), day(words[3]));
        case "month" -> new WholeMonth(Month.valueOf(words[2].toUpperCase(Locale.ROOT)));
        case "clocks" -> new Clocks(forward(words[1]));
        case "week" -> nth(words, 2, 7);
        default -> nth(words, 0, 1);
      };
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("This is no rule: " + rule, e);
    }
  }

  private static Nth nth(String[] words, int at, int days) {
    var places = List.of("first", "second", "third", "fourth");
    var place = words[at].equals("last") ? -1 : places.indexOf(words[at]) + 1;
    if (place == 0) {
      throw new IllegalArgumentException(words[at]);
    }
    return new Nth(
        place,
        DayOfWeek.valueOf(words[at + 1].toUpperCase(Locale.ROOT)),
        Month.valueOf(words[at + 3].toUpperCase(Locale.ROOT)),
        days);
  }

  private static MonthDay day(String text) {
    return MonthDay.parse("--" + text);
  }

  private static boolean forward(String way) {
    return switch (way) {
      case "forward" -> true;
      case "back" -> false;
      default -> throw new IllegalArgumentException(way);
    };
  }
}
