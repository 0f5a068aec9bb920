package org.bedside.guard.places;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// What follows a street in an address: the flat, the town, the state and the ZIP code.
final class AddressTail {

  private static final Set<String> UNITS =
      WordSet.list(
          """
          apt apartment unit suite ste lot floor fl bldg building room rm trailer trlr space spc no
          level flat box
          """);

  private static final Set<String> HOMES =
      WordSet.of("apt", "apartment", "#", "unit", "flat", "trailer", "trlr", "lot", "space", "spc");

  private AddressTail() {}

  /// Whether what ends before `end` is a flat: people live there, and no practice is.
  static boolean isHome(Page page, int end) {
    for (int at = end - 1; at > end - 5 && at > 0; at--) {
      if (HOMES.contains(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  /// Over "Apt 4B" and "#12" behind a street.
  static int unit(Page page, int at) {
    int next = at;
    while (page.has(next) && next < at + 2 && ",.".contains(page.word(next))) {
      next++;
    }
    if (page.word(next).equals("#")) {
      return page.has(next + 1) ? letter(page, next + 2) : at;
    }
    if (!UNITS.contains(page.word(next))) {
      return at;
    }
    int value = next + 1;
    while (page.word(value).equals(".") || page.word(value).equals("#")) {
      value++;
    }
    boolean short_ =
        page.has(value)
            && page.tokens.get(value).length() <= 4
            && page.tokens.get(value).sort() != Token.Sort.MARK;
    boolean named =
        short_ && (page.tokens.get(value).isNumber() || page.tokens.get(value).length() <= 2);
    return named ? letter(page, value + 1) : at;
  }

  /// Over the letter or the number glued to a unit: "4B", "B-12".
  private static int letter(Page page, int at) {
    int end = at;
    while (page.has(end)
        && end < at + 2
        && !page.tokens.get(end).spaced()
        && (page.tokens.get(end).length() <= 3)
        && (page.word(end).equals("-")
            ? page.has(end + 1) && !page.tokens.get(end + 1).spaced()
            : page.tokens.get(end).sort() != Token.Sort.MARK)) {
      end++;
    }
    return end;
  }

  /// Over ", Cedar Hollow, OH 45402": at most three capitalised words, then a state or a ZIP code.
  static int town(Page page, int at) {
    int next = at;
    int end = at;
    for (int words = 0; page.has(next) && words < 6 && next < at + 9; next++) {
      var token = page.tokens.get(next);
      if (token.is(",") || (token.is(".") && page.word(next - 1).length() <= 2)) {
        continue;
      }
      boolean five = token.isNumber() && token.length() == 5;
      boolean state = page.is(next, Sense.STATE) && token.capital();
      if (five) {
        boolean four = page.word(next + 1).equals("-") && page.word(next + 2).length() == 4;
        return four ? next + 3 : next + 1;
      }
      if (state) {
        end = next + 1;
      } else if (!token.isWord() || !token.capital() || end > at) {
        break;
      }
      words++;
    }
    boolean named = page.word(at).equals(",") && next > at + 1 && next <= at + 4;
    return end == at && named ? next : end;
  }
}
