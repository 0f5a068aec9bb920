package org.bedside.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A day of a month, in digits or in words.
final class DayOfMonth {

  private static final List<String> NTH =
      List.of(
          "",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");

  private static final Map<String, Integer> TENS = Map.of("twenty", 20, "thirty", 30);
  private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");

  private DayOfMonth() {}

  /// The token after a day of a month ("3", "3rd", "third"), or -1.
  static int end(Page page, int at) {
    if (!page.has(at)) {
      return -1;
    }
    var token = page.tokens.get(at);
    if (token.isNumber()) {
      boolean day = token.length() <= 2 && token.value() >= 1 && token.value() <= 31;
      boolean clock = page.word(at + 1).equals(":") || page.word(at + 1).equals("%");
      boolean suffix = SUFFIXES.contains(page.word(at + 1)) && !page.tokens.get(at + 1).spaced();
      return day && !clock ? suffix ? at + 2 : at + 1 : -1;
    }
    return nth(page, at);
  }

  /// The token after "third" or "twenty-first", or -1.
  static int nth(Page page, int at) {
    if (NTH.indexOf(page.word(at)) > 0) {
      return at + 1;
    }
    if (TENS.containsKey(page.word(at))) {
      int one = page.word(at + 1).equals("-") ? at + 2 : at + 1;
      int nth = NTH.indexOf(page.word(one));
      return nth > 0 && nth < 10 ? one + 1 : -1;
    }
    return page.word(at).equals("thirtieth") ? at + 1 : -1;
  }
}
