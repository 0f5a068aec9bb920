package org.bedside.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds dates that belong to one person. A public event has a date too, so the sentence decides.
final class Dates {

  private static final Map<String, String> SHORT_MONTHS =
      Map.ofEntries(
          Map.entry("jan", "january"),
          Map.entry("feb", "february"),
          Map.entry("mar", "march"),
          Map.entry("apr", "april"),
          Map.entry("jun", "june"),
          Map.entry("jul", "july"),
          Map.entry("aug", "august"),
          Map.entry("sep", "september"),
          Map.entry("sept", "september"),
          Map.entry("oct", "october"),
          Map.entry("nov", "november"),
          Map.entry("dec", "december"));

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");
  private static final Set<String> BIRTH = Set.of("dob", "born", "birthdate", "birthday", "birth");

  /// A date of the text: its tokens, its year if it has one, and whether a bare "10/14" may as well
  /// be a fraction or a pressure.
  private record Day(int from, int to, int year, boolean vague) {}

  private Dates() {}

  static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var day = isMonth(page, at) ? named(page, at) : numbered(page, at);
      if (day != null) {
        report(page, day);
        at = day.to() - 1;
      }
    }
  }

  private static void report(Page page, Day day) {
    var cues = page.cues(day.from());
    boolean birth =
        BIRTH.contains(page.word(day.from() - 1)) || BIRTH.contains(page.word(day.from() - 2));
    boolean one = birth || cues.oneInCare() || (cues.clinical() && !cues.event() && !cues.group());
    if (!one && (day.vague() || (cues.event() && !cues.pronoun()))) {
      return;
    }
    var found = page.find(Kind.DATE, day.from(), day.to());
    int start =
        Set.of("on", "since", "of").contains(page.word(day.from() - 1))
            ? day.from() - 1
            : day.from();
    if (birth) {
      found.remove();
    } else if (day.year() > 0) {
      found.say(start, day.to(), "in " + day.year()).remove();
    } else {
      found.say(start, day.to(), "recently").remove();
    }
    if (one) {
      found.stop(Reason.DATE_OF_PERSON);
    } else {
      found.check(Reason.DATE);
    }
  }

  private static boolean isMonth(Page page, int at) {
    var token = page.tokens.get(at);
    var word = token.word();
    boolean known = MONTHS.contains(word) || SHORT_MONTHS.containsKey(word);
    boolean verb = word.equals("may") || word.equals("march") || word.equals("mar");
    return known && (token.capital() || !verb || page.word(at - 1).equals("on"));
  }

  /// "March 3rd, 2024", "3 March 2024", "the 3rd of March"; "March 2024" only of one person.
  private static @Nullable Day named(Page page, int month) {
    int next = page.word(month + 1).equals(".") ? month + 2 : month + 1;
    int from = month;
    int to = next;
    if (dayAfter(page, next) > 0) {
      to = suffix(page, next + 1);
    } else if (dayBefore(page, month) >= 0) {
      from = dayBefore(page, month);
    } else {
      boolean one = year(page, next) > 0 && page.cues(month).person();
      return one ? new Day(month, next + 1, year(page, next), false) : null;
    }
    int comma = page.word(to).equals(",") ? to + 1 : to;
    int year = year(page, comma);
    return new Day(from, year > 0 ? comma + 1 : to, year, false);
  }

  /// The token of the day that stands before a month, or -1.
  private static int dayBefore(Page page, int month) {
    int at = page.word(month - 1).equals("of") ? month - 2 : month - 1;
    if (page.has(at) && SUFFIXES.contains(page.word(at)) && !page.tokens.get(at).spaced()) {
      at--;
    }
    return dayAfter(page, at) > 0 ? at : -1;
  }

  /// "3/14/2024", "3-14-24", "14.3.2024", "2024-03-14", and "3/14" where it is vague.
  private static @Nullable Day numbered(Page page, int at) {
    var mark = page.word(at + 1);
    if (!page.tokens.get(at).isNumber() || mark.isEmpty() || "/-.".indexOf(mark) < 0) {
      return null;
    }
    if (isPart(page, at - 1) || !page.has(at + 2) || page.tokens.get(at + 2).spaced()) {
      return null;
    }
    int first = page.tokens.get(at).value();
    int second = page.tokens.get(at + 2).value();
    boolean third =
        page.word(at + 3).equals(mark) && page.has(at + 4) && !page.tokens.get(at + 4).spaced();
    if (third && year(page, at) > 0) {
      boolean iso = isDay(second, page.tokens.get(at + 4).value());
      return iso && !isPart(page, at + 5) ? new Day(at, at + 5, first, false) : null;
    }
    if (!isDay(first, second) && !isDay(second, first)) {
      return null;
    }
    if (third) {
      int length = page.tokens.get(at + 4).length();
      int year = year(page, at + 4);
      boolean date = page.tokens.get(at + 4).isNumber() && (year > 0 || length == 2);
      return date && !isPart(page, at + 5) ? new Day(at, at + 5, year, false) : null;
    }
    boolean vague = mark.equals("/") && !isPart(page, at + 3);
    return vague ? new Day(at, at + 3, 0, true) : null;
  }

  private static boolean isDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /// Whether the token at `at` and a digit behind it go on with a number.
  private static boolean isPart(Page page, int at) {
    return page.has(at + 1)
        && (page.word(at).equals("/") || page.word(at).equals("-"))
        && page.has(at)
        && page.tokens.get(at + 1).isNumber()
        && !page.tokens.get(at + 1).spaced();
  }

  private static int dayAfter(Page page, int at) {
    int day = page.has(at) && page.tokens.get(at).length() <= 2 ? page.tokens.get(at).value() : -1;
    return day >= 1 && day <= 31 ? day : -1;
  }

  private static int year(Page page, int at) {
    int year = page.has(at) ? page.tokens.get(at).value() : -1;
    return year >= 1900 && year < 2100 && page.tokens.get(at).length() == 4 ? year : 0;
  }

  private static int suffix(Page page, int at) {
    return page.has(at) && SUFFIXES.contains(page.word(at)) && !page.tokens.get(at).spaced()
        ? at + 1
        : at;
  }
}
