package org.bedside.guard.days;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// A date as a text writes it, in any of the ways of English.
///
/// @param from its first token
/// @param to the token after its last
/// @param year 0 when not said
/// @param form how much of a date it is
public record Dated(int from, int to, int year, Form form) {

  /// How much is said.
  public enum Form {
    /// A day and a month at least.
    WHOLE,
    /// Two numbers with a stroke, which may as well be a fraction or a score.
    VAGUE,
    /// A month and a year.
    MONTH,
    /// Eight digits in a row.
    ROW
  }

  /// Words that are months and something else; small letters mean the other thing.
  private static final Set<String> DOUBTFUL =
      WordSet.of("may", "march", "mar", "jan", "jun", "sun", "dec", "sep");

  /// The date that begins at `at`, if there is one.
  public static @Nullable Dated at(Page page, int at) {
    var token = page.tokens.get(at);
    if (page.is(at, Sense.MONTH)) {
      return monthFirst(page, at);
    }
    if (token.isNumber()) {
      var day = numbered(page, at);
      return day == null ? dayFirst(page, at) : day;
    }
    return token.isWord() && DayOfMonth.nth(page, at) > 0 ? dayFirst(page, at) : null;
  }

  // --- March 3rd, 2024

  private static @Nullable Dated monthFirst(Page page, int month) {
    if (!isMonth(page, month)) {
      return null;
    }
    int next = gap(page, month + 1);
    next = page.word(next).equals("the") ? next + 1 : next;
    int after = DayOfMonth.end(page, next);
    boolean pun = page.word(after).equals("be") && page.word(month).equals("may");
    if (after < 0
        || pun
        || isYear(page, next)
        || (page.is(after, Sense.UNIT) && !isCapital(page, month))) {
      return month(page, month);
    }
    return withYear(page, month, after);
  }

  private static boolean isCapital(Page page, int at) {
    return page.tokens.get(at).capital();
  }

  private static boolean isMonth(Page page, int at) {
    var token = page.tokens.get(at);
    if (token.word().endsWith("'s")) {
      return false;
    }
    return token.capital()
        || !DOUBTFUL.contains(token.word())
        || page.word(at - 1).equals("on")
        || page.word(at - 1).equals("of")
        || DayOfMonth.isSuffixed(page, at + 1)
        || (page.has(at - 1) && page.tokens.get(at - 1).isNumber());
  }

  /// "March 2024", "Mar '24", "March of 2024".
  private static @Nullable Dated month(Page page, int month) {
    int next = gap(page, month + 1);
    next = page.word(next).equals("of") || page.word(next).equals(",") ? next + 1 : next;
    if (isYear(page, next)) {
      return new Dated(month, next + 1, page.tokens.get(next).value(), Form.MONTH);
    }
    boolean quoted = page.word(next).equals("'") && page.word(next + 1).length() == 2;
    return quoted && page.tokens.get(next + 1).isNumber()
        ? new Dated(month, next + 2, 2000 + page.tokens.get(next + 1).value(), Form.MONTH)
        : null;
  }

  /// Over the dot of "Mar." and the dash of "Mar-03".
  private static int gap(Page page, int at) {
    return page.word(at).equals(".") || page.word(at).equals("-") ? at + 1 : at;
  }

  private static Dated withYear(Page page, int from, int end) {
    int year = end;
    while (page.has(year) && year < end + 2 && isYearGap(page.word(year))) {
      year++;
    }
    if (isYear(page, year)) {
      return new Dated(from, year + 1, page.tokens.get(year).value(), Form.WHOLE);
    }
    boolean quoted = page.word(year).equals("'") && page.word(year + 1).length() == 2;
    if (quoted && page.tokens.get(year + 1).isNumber()) {
      return new Dated(from, year + 2, 0, Form.WHOLE);
    }
    boolean dashed = page.word(end).equals("-") && page.word(end + 1).length() == 2;
    return dashed && page.tokens.get(end + 1).isNumber() && !page.tokens.get(end + 1).spaced()
        ? new Dated(from, end + 2, 0, Form.WHOLE)
        : new Dated(from, end, 0, Form.WHOLE);
  }

  private static boolean isYearGap(String word) {
    return word.equals(",")
        || word.equals(".")
        || word.equals("of")
        || word.equals("-")
        || word.equals("in");
  }

  // --- 3 March 2024, the 3rd of March, 3-Mar-24, 03MAR2024

  private static @Nullable Dated dayFirst(Page page, int at) {
    int end = DayOfMonth.end(page, at);
    if (end < 0) {
      return null;
    }
    int month = end;
    while (page.has(month) && month < end + 2 && isMonthGap(page.word(month))) {
      month++;
    }
    if (!page.is(month, Sense.MONTH) || !isMonth(page, month)) {
      return null;
    }
    int after = month + 1;
    boolean more = after < page.tokens.size() && DayOfMonth.end(page, gap(page, after)) > 0;
    if (more && !isYear(page, after) && !page.word(after).equals("-") && after - 1 == end) {
      return page.tokens.get(after).length() == 2
              && page.word(after - 2).length() <= 2
              && !page.tokens.get(after).spaced()
          ? new Dated(at, after + 1, 0, Form.WHOLE)
          : null;
    }
    int dot = page.word(after).equals(".") && isYear(page, after + 1) ? after + 1 : after;
    return withYear(page, at, dot);
  }

  private static boolean isMonthGap(String word) {
    return word.equals("of")
        || word.equals("-")
        || word.equals(".")
        || word.equals("/")
        || word.equals("day");
  }

  // --- 3/14/2024, 14.3.24, 2024-03-14, 3/14, 03/2024

  private static @Nullable Dated numbered(Page page, int at) {
    if (row(page, at)) {
      return new Dated(at, at + 1, 0, Form.ROW);
    }
    int mark = markAfter(page, at);
    if (mark < 0 || isPart(page, at - 1)) {
      return null;
    }
    int second = mark + 1;
    int third = thirdPart(page, mark);
    int one = page.tokens.get(at).value();
    int two = page.tokens.get(second).value();
    if (third > 0) {
      boolean whole = !isPart(page, third + 1) && isTriple(page, at, second, third);
      boolean version = page.word(mark).equals(".") && page.tokens.get(third).length() <= 2;
      if (whole && version) {
        return new Dated(at, third + 1, 0, Form.VAGUE);
      }
      int year = isYear(page, at) ? one : isYear(page, third) ? page.tokens.get(third).value() : 0;
      return whole ? new Dated(at, third + 1, year, Form.WHOLE) : null;
    }
    boolean stroke = page.word(mark).equals("/");
    if (isPart(page, second + 1) || !(stroke || page.word(mark).equals("-"))) {
      return null;
    }
    if (stroke && one >= 1 && one <= 12 && isYear(page, second)) {
      return new Dated(at, second + 1, two, Form.MONTH);
    }
    boolean day = isDay(one, two) && page.tokens.get(second).length() <= 2;
    return day ? new Dated(at, second + 1, 0, Form.VAGUE) : null;
  }

  /// 20240314 and 03142024.
  private static boolean row(Page page, int at) {
    var word = page.word(at);
    if (word.length() != 8 || page.word(at + 1).equals("-")) {
      return false;
    }
    int value = page.tokens.get(at).value();
    int year = value / 10_000;
    int last = value % 10_000;
    boolean yearFirst = year >= 1900 && year < 2100 && isDay(value / 100 % 100, value % 100);
    boolean yearLast =
        last >= 1900 && last < 2100 && isDay(value / 1_000_000, value / 10_000 % 100);
    return yearFirst || yearLast;
  }

  /// The token of the mark behind a number that goes on with a number, or -1.
  private static int markAfter(Page page, int at) {
    var mark = page.word(at + 1);
    boolean known = mark.equals("/") || mark.equals("-") || mark.equals(".");
    boolean number = page.has(at + 2) && page.tokens.get(at + 2).isNumber();
    boolean apart = known && number && page.tokens.get(at + 2).spaced() && !mark.equals("/");
    return known && number && !apart && page.tokens.get(at).length() <= 4 ? at + 1 : -1;
  }

  private static int thirdPart(Page page, int mark) {
    int third = mark + 3;
    boolean same = page.word(mark + 2).equals(page.word(mark)) && page.has(third);
    return same
            && page.tokens.get(third).isNumber()
            && page.tokens.get(mark + 2).spaced() == page.tokens.get(mark).spaced()
            && (!page.tokens.get(third).spaced() || page.word(mark).equals("/"))
        ? third
        : -1;
  }

  private static boolean isTriple(Page page, int at, int second, int third) {
    int one = page.tokens.get(at).value();
    int two = page.tokens.get(second).value();
    int three = page.tokens.get(third).value();
    if (isYear(page, at)) {
      return isDay(two, three);
    }
    boolean year = isYear(page, third) || page.tokens.get(third).length() == 2;
    return year && (isDay(one, two) || isDay(two, one));
  }

  private static boolean isDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /// Whether the token at `at` and a digit behind it go on with a number.
  private static boolean isPart(Page page, int at) {
    boolean mark = page.word(at).equals("/") || page.word(at).equals("-");
    boolean before = page.has(at) && page.has(at - 1) && !page.tokens.get(at).spaced();
    boolean after =
        page.has(at + 1) && page.tokens.get(at + 1).isNumber() && !page.tokens.get(at + 1).spaced();
    return mark && before && after && page.tokens.get(at - 1).isNumber();
  }

  /// Whether the token at `at` is a year from 1900 to 2099.
  public static boolean isYear(Page page, int at) {
    int year = page.has(at) && page.tokens.get(at).length() == 4 ? page.tokens.get(at).value() : -1;
    return year >= 1900 && year < 2100;
  }
}
