package org.bedside.guard.days;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;

/// A day of a month, in digits or in words.
final class DayOfMonth {

  private static final Map<String, Integer> NTH = new HashMap<>();

  static {
    var words =
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """
            .strip()
            .split("\\s+");
    for (int day = 0; day < words.length; day++) {
      NTH.put(words[day], day + 1);
    }
    NTH.put("thirtieth", 30);
  }

  private static final Map<String, Integer> TENS = Map.of("twenty", 20, "thirty", 30);
  private static final Set<String> SUFFIXES = WordSet.of("st", "nd", "rd", "th");

  private DayOfMonth() {}

  /// The token after a day of a month ("3", "3rd", "third"), or -1.
  static int end(Page page, int at) {
    if (!page.has(at)) {
      return -1;
    }
    var token = page.tokens.get(at);
    if (token.isNumber()) {
      boolean day = token.length() <= 2 && token.value() >= 1 && token.value() <= 31;
      boolean clock = isClock(page, at) || page.word(at + 1).equals("%");
      boolean suffix = SUFFIXES.contains(page.word(at + 1)) && !page.tokens.get(at + 1).spaced();
      return day && !clock ? suffix ? at + 2 : at + 1 : -1;
    }
    return nth(page, at);
  }

  /// "6:30"; but "on Jun 6: …" is a day.
  private static boolean isClock(Page page, int at) {
    boolean tight = page.has(at + 2) && !page.tokens.get(at + 2).spaced();
    return page.word(at + 1).equals(":") && tight;
  }

  /// "30th", "2nd".
  static boolean isSuffixed(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isNumber() && end(page, at) == at + 2;
  }

  /// The token after "third" or "twenty-first", or -1.
  static int nth(Page page, int at) {
    if (NTH.containsKey(page.word(at))) {
      return at + 1;
    }
    if (TENS.containsKey(page.word(at))) {
      int one = page.word(at + 1).equals("-") ? at + 2 : at + 1;
      int nth = NTH.getOrDefault(page.word(one), 0);
      return nth > 0 && nth < 10 ? one + 1 : -1;
    }
    return -1;
  }
}
