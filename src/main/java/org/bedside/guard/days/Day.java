package org.bedside.guard.days;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Numerals;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// A day or some days as a text tells them, resolved against the day of posting. A date without a
/// year is the latest one that is not after it.
///
/// @param from its first token
/// @param to the token after the last
public record Day(int from, int to, LocalDate first, LocalDate last) {

  private static final Map<String, Integer> MONTHS =
      Lists.places("jan feb mar apr may jun jul aug sep oct nov dec");

  private static final Map<String, Integer> LONG_MONTHS =
      Lists.places(
          "january february march april may june july august september october november december");

  private static final Map<String, Integer> WEEKDAYS =
      Lists.places("monday tuesday wednesday thursday friday saturday sunday");

  private static final Map<String, Integer> SHORT_WEEKDAYS =
      Lists.places("mon tue wed thu fri sat sun");

  private static final Set<String> BEFORE_MONTH = WordSet.of("in", "on", "last", "of");
  private static final Set<String> SUFFIXES = WordSet.of("st", "nd", "rd", "th");
  private static final int LONG_AGO = 1890;

  public boolean isOne() {
    return first.equals(last);
  }

  /// The day that the words at `at` tell, if they tell one.
  public static @Nullable Day at(Page page, int at, LocalDate posted) {
    try {
      var day = relative(page, at, posted);
      day = day == null ? named(page, at, posted) : day;
      return day == null ? NumberedDay.at(page, at, posted) : day;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  static Day on(int from, int to, LocalDate day) {
    return new Day(from, to, day, day);
  }

  private static @Nullable Day relative(Page page, int at, LocalDate posted) {
    var next = page.word(at + 1);
    return switch (page.word(at)) {
      case "yesterday" -> on(at, at + 1, posted.minusDays(1));
      case "today", "tonight" -> on(at, at + 1, posted);
      case "earlier" -> next.equals("today") ? on(at, at + 2, posted) : null;
      case "this" -> thisOne(page, at, posted);
      case "last", "past" -> lastOne(page, at, posted);
      case "day" ->
          next.equals("before") && page.word(at + 2).equals("yesterday")
              ? on(page.word(at - 1).equals("the") ? at - 1 : at, at + 3, posted.minusDays(2))
              : null;
      case "christmas" -> christmas(page, at, posted);
      default -> {
        int weekday = weekday(page, at);
        yield weekday > 0 ? onWeekday(page, at, weekday, posted) : ago(page, at, posted);
      }
    };
  }

  private static @Nullable Day christmas(Page page, int at, LocalDate posted) {
    return switch (page.word(at + 1)) {
      case "eve" -> on(at, at + 2, latest(12, 24, posted));
      case "day" -> on(at, at + 2, latest(12, 25, posted));
      default -> null;
    };
  }

  private static int weekday(Page page, int at) {
    int whole = WEEKDAYS.getOrDefault(page.word(at), 0);
    boolean written = whole == 0 && page.has(at) && page.tokens.get(at).capital();
    return written ? SHORT_WEEKDAYS.getOrDefault(page.word(at), 0) : whole;
  }

  /// "Monday", and "Monday, January 12", "Mon. 12 Jan", "Monday the 12th": the date says which.
  private static Day onWeekday(Page page, int at, int weekday, LocalDate posted) {
    int next = at + 1;
    while (next < at + 3 && page.isOneOf(next, ",", ".", "the")) {
      next++;
    }
    boolean here = page.has(next) && page.sentenceEnd(at) > next;
    var date = here ? named(page, next, posted) : null;
    date = date == null && here ? NumberedDay.at(page, next, posted) : date;
    return date != null && date.isOne()
        ? on(at, date.to, date.first)
        : on(at, at + 1, lately(weekday, posted));
  }

  /// "On Tuesday" and "last Tuesday" are the latest Tuesday before the day of posting.
  private static LocalDate lately(int weekday, LocalDate posted) {
    return posted.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
  }

  private static @Nullable Day thisOne(Page page, int at, LocalDate posted) {
    int weekday = weekday(page, at + 1);
    if (weekday > 0) {
      return on(at, at + 2, posted.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday))));
    }
    return switch (page.word(at + 1)) {
      case "morning", "afternoon", "evening" -> on(at, at + 2, posted);
      case "week" -> {
        var monday = posted.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Day(at, at + 2, monday, posted);
      }
      case "month" -> new Day(at, at + 2, posted.withDayOfMonth(1), posted);
      default -> null;
    };
  }

  private static @Nullable Day lastOne(Page page, int at, LocalDate posted) {
    int weekday = weekday(page, at + 1);
    if (weekday > 0) {
      return on(at, at + 2, lately(weekday, posted));
    }
    int month = month(page, at + 1);
    if (month > 0) {
      return month(at, at + 2, lastMonth(month, YearMonth.from(posted).minusMonths(1)));
    }
    return switch (page.word(at + 1)) {
      case "night" -> on(at, at + 2, posted.minusDays(1));
      case "week" -> {
        var monday = posted.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
        yield new Day(at, at + 2, monday, monday.plusDays(6));
      }
      case "month" -> month(at, at + 2, YearMonth.from(posted).minusMonths(1));
      default -> null;
    };
  }

  private static Day month(int from, int to, YearMonth month) {
    return new Day(from, to, month.atDay(1), month.atEndOfMonth());
  }

  private static YearMonth lastMonth(int month, YearMonth newest) {
    var one = newest.withMonth(month);
    return one.isAfter(newest) ? one.minusYears(1) : one;
  }

  /// "Three days ago", "two weeks ago", "a couple of days ago".
  private static @Nullable Day ago(Page page, int at, LocalDate posted) {
    int unit = at + 1;
    int count;
    if (page.word(at).equals("a") || page.word(at).equals("one")) {
      boolean couple = page.word(at + 1).equals("couple");
      unit = couple ? (page.word(at + 2).equals("of") ? at + 3 : at + 2) : at + 1;
      count = couple ? 2 : 1;
    } else {
      var number = Numerals.at(page, at);
      if (!number.isThere()) {
        return null;
      }
      unit = number.to();
      count = number.value();
    }
    if (!page.word(unit + 1).equals("ago")) {
      return null;
    }
    return switch (page.word(unit)) {
      case "day", "days" -> on(at, unit + 2, posted.minusDays(count));
      case "week", "weeks", "wks" -> on(at, unit + 2, posted.minusWeeks(count));
      case "month", "months" -> month(at, unit + 2, YearMonth.from(posted).minusMonths(count));
      default -> null;
    };
  }

  /// Whether `word` is the full name of a month.
  public static boolean isMonth(String word) {
    return LONG_MONTHS.containsKey(word);
  }

  private static int month(Page page, int at) {
    if (!page.has(at)) {
      return 0;
    }
    var word = page.word(at);
    int whole = LONG_MONTHS.getOrDefault(word, 0);
    int month = word.equals("sept") ? 9 : whole > 0 ? whole : MONTHS.getOrDefault(word, 0);
    boolean verb = word.equals("may") || word.equals("march") || word.equals("mar");
    return verb && !page.tokens.get(at).capital() && !isMonthHere(page, at) ? 0 : month;
  }

  private static boolean isMonthHere(Page page, int at) {
    return BEFORE_MONTH.contains(page.word(at - 1)) || isDay(page, at + 1);
  }

  /// "March 3rd, 2024", "3 March", "the 3rd of March", "03-Mar-2024", "in March", "March 2024".
  private static @Nullable Day named(Page page, int at, LocalDate posted) {
    int month = month(page, at);
    if (month > 0) {
      int next = page.word(at + 1).equals(".") ? at + 2 : at + 1;
      if (isDay(page, next) && !isTime(page, next + 1)) {
        int to = afterSuffix(page, next + 1);
        return dated(page, at, to, month, page.tokens.get(next).value(), posted);
      }
      return wholeMonth(page, at, next, month, posted);
    }
    int start = page.word(at).equals("the") ? at + 1 : at;
    if (!isDay(page, start)) {
      return null;
    }
    int to = afterSuffix(page, start + 1);
    int of = page.word(to).equals("of") || page.word(to).equals("-") ? to + 1 : to;
    int later = month(page, of);
    boolean name = page.has(of) && page.tokens.get(of).isWord();
    if (later > 0 && name) {
      int end = page.word(of + 1).equals(".") && isYear(page, of + 2) ? of + 2 : of + 1;
      return dated(page, at, end, later, page.tokens.get(start).value(), posted);
    }
    return to > start + 1 && page.isOneOf(start - 1, "on", "the")
        ? on(at, to, dayOfMonth(page.tokens.get(start).value(), posted))
        : null;
  }

  /// "May 3:30 work?" is a time; "on May 3: better" is a day.
  private static boolean isTime(Page page, int at) {
    boolean digits = page.has(at + 1) && page.tokens.get(at + 1).isNumber();
    return page.word(at).equals(":") && digits && !page.tokens.get(at + 1).spaced();
  }

  private static LocalDate dayOfMonth(int day, LocalDate posted) {
    var month = YearMonth.from(posted);
    while (!month.isValidDay(day) || month.atDay(day).isAfter(posted)) {
      month = month.minusMonths(1);
    }
    return month.atDay(day);
  }

  private static @Nullable Day wholeMonth(
      Page page, int at, int next, int month, LocalDate posted) {
    boolean in =
        page.isOneOf(
            at - 1, "in", "early", "late", "during", "since", "mid", "seen", "visit", "visited");
    in |= page.word(at - 1).equals("of") && page.isOneOf(at - 2, "visit", "appointment", "patient");
    if (isYear(page, next)) {
      return month(at, next + 1, YearMonth.of(page.tokens.get(next).value(), month));
    }
    return in ? month(at, at + 1, lastMonth(month, YearMonth.from(posted))) : null;
  }

  private static Day dated(Page page, int from, int to, int month, int day, LocalDate posted) {
    int comma = page.word(to).equals(",") || page.word(to).equals("-") ? to + 1 : to;
    if (isYear(page, comma)) {
      return on(from, comma + 1, LocalDate.of(page.tokens.get(comma).value(), month, day));
    }
    return on(from, to, latest(month, day, posted));
  }

  /// The latest such day that is not after `posted`.
  static LocalDate latest(int month, int day, LocalDate posted) {
    int year = posted.getYear();
    while (!YearMonth.of(year, month).isValidDay(day)
        || LocalDate.of(year, month, day).isAfter(posted)) {
      if (year < posted.getYear() - 8) {
        throw new DateTimeException("No such day");
      }
      year--;
    }
    return LocalDate.of(year, month, day);
  }

  static boolean isDay(Page page, int at) {
    if (!page.has(at) || !page.tokens.get(at).isNumber() || page.tokens.get(at).length() > 2) {
      return false;
    }
    int day = page.tokens.get(at).value();
    return day >= 1 && day <= 31;
  }

  static boolean isYear(Page page, int at) {
    if (!page.has(at) || page.tokens.get(at).length() != 4) {
      return false;
    }
    int year = page.tokens.get(at).value();
    return year >= LONG_AGO && year < 2100;
  }

  private static int afterSuffix(Page page, int at) {
    return SUFFIXES.contains(page.word(at)) && !page.tokens.get(at).spaced() ? at + 1 : at;
  }
}
