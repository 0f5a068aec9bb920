package org.bedside.guard.places;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;

/// The words that say that a postcode stands near: "zip", "pin code", "Eircode", "PLZ".
final class PostLabels {

  private static final Set<String> WORDS =
      WordSet.list(
          """
          zip zipcode zips zipcodes postcode postcodes eircode eircodes pincode pincodes plz
          postleitzahl codepostal postnummer postal
          """);

  /// These stand before "code" or "codes".
  private static final Set<String> BEFORE_CODE = WordSet.list("zip post postal pin eir mail area");

  private static final Set<String> CODES = WordSet.list("code codes # no number");

  private static final int BACK = 14;
  private static final int AHEAD = 8;

  private PostLabels() {}

  /// Whether a label stands near the value from `from` to `to`, whatever sentence it is in, and no
  /// other long number between.
  static boolean isNear(Page page, int from, int to) {
    for (int at = from - 1; at >= 0 && at >= from - BACK && !isOther(page, at); at--) {
      if (isLabel(page, at)) {
        return true;
      }
    }
    for (int at = to; at < to + AHEAD && !isOther(page, at); at++) {
      if (isLabel(page, at) && !isLine(page, to, at)) {
        return true;
      }
    }
    return false;
  }

  /// Whether "pin" alone names the value that begins at `at`.
  static boolean isPin(Page page, int at) {
    int back = at - 1;
    while (back > at - 5 && (page.isOneOf(back, ":", "-", "=", "is", "\"", "(", "\n", "code"))) {
      back--;
    }
    return page.word(back).equals("pin");
  }

  /// "Our zip codes": those of an area, and nobody's.
  static boolean areMany(Page page, int at) {
    for (int near = Math.max(0, at - AHEAD); near < at; near++) {
      boolean ours = page.isOneOf(near, "our", "serve", "serves", "covers", "cover", "all");
      boolean plural = page.isOneOf(near, "codes", "zips", "zipcodes", "postcodes", "pincodes");
      if (ours || plural) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLabel(Page page, int at) {
    var said = page.word(at);
    var word = said.endsWith("'s") ? said.substring(0, said.length() - 2) : said;
    return WORDS.contains(word)
        ? !page.isOneOf(at + 1, "ties", "tie", "file", "files", "line", "worker", "service")
        : BEFORE_CODE.contains(word) && CODES.contains(page.word(at + 1)) && !isPlain(page, at);
  }

  /// "area code 541", "mail number" are of phones and letters; "area pin code" is not.
  private static boolean isPlain(Page page, int at) {
    return page.isOneOf(at, "area", "mail") || !page.word(at + 1).startsWith("code");
  }

  private static boolean isLine(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      if (page.word(at).equals("\n")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isNumber() && page.tokens.get(at).length() >= 4;
  }
}
