package org.bedside.guard.days;

import java.time.LocalDate;
import org.bedside.guard.page.Page;
import org.jspecify.annotations.Nullable;

/// Reads days written in figures alone.
final class NumberedDay {

  /// "3/14/2024", "3-14-24", "3.14.2024", "2024-03-14", and "3/14".
  static @Nullable Day at(Page page, int at, LocalDate posted) {
    var mark = page.word(at + 1);
    if (!page.tokens.get(at).isNumber()
        || !page.has(at + 2)
        || !"/-.".contains(mark)
        || mark.isEmpty()
        || !isGlued(page, at + 1)
        || !isGlued(page, at + 2)
        || page.tokens.get(at + 2).length() > 2
        || !Day.isDay(page, at + 2)
        || (isGlued(page, at) && at > 0 && "/-.".contains(page.word(at - 1)))) {
      return null;
    }
    boolean third =
        page.word(at + 3).equals(mark) && isGlued(page, at + 3) && isGlued(page, at + 4);
    int second = page.tokens.get(at + 2).value();
    if (Day.isYear(page, at)) {
      return third && Day.isDay(page, at + 4)
          ? Day.on(
              at, at + 5, LocalDate.of(page.tokens.get(at).value(), second, value(page, at + 4)))
          : null;
    }
    if (!Day.isDay(page, at)) {
      return null;
    }
    if (!third) {
      boolean date = mark.equals("/") && value(page, at) <= 12;
      return date ? Day.on(at, at + 3, Day.latest(value(page, at), second, posted)) : null;
    }
    int year = year(page, at + 4, posted);
    boolean swapped = value(page, at) > 12;
    return year == 0
        ? null
        : Day.on(
            at,
            at + 5,
            LocalDate.of(
                year, swapped ? second : value(page, at), swapped ? value(page, at) : second));
  }

  private static int year(Page page, int at, LocalDate posted) {
    if (Day.isYear(page, at)) {
      return value(page, at);
    }
    boolean two =
        page.has(at) && page.tokens.get(at).isNumber() && page.tokens.get(at).length() == 2;
    int year = two ? 2000 + value(page, at) : 0;
    return year > posted.getYear() ? year - 100 : year;
  }

  private static int value(Page page, int at) {
    return page.tokens.get(at).value();
  }

  private static boolean isGlued(Page page, int at) {
    return page.has(at) && !page.tokens.get(at).spaced();
  }

  private NumberedDay() {}
}
