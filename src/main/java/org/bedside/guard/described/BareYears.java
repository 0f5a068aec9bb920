package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Tells which years without "old" are somebody's age: "my father 92 yrs", "97y, swallowed …", "96
/// year female", "the big 100".
final class BareYears {

  private static final Set<String> YEARS = WordSet.list("year years yr yrs y");

  /// Behind these the years went by, or are to come.
  private static final Set<String> SPANS =
      WordSet.list(
          """
          ago later of in service experience before after hence from to since apart together
          married marriage running history straight strong warranty prison on left
          """);

  private static final Set<String> SEXES =
      WordSet.list("f m female male woman man lady gentleman gent");

  private static final Set<String> BETWEEN =
      WordSet.list(", ( : - / = . is was aged age now just ~ about only at");

  private static final int FAR = 5;

  private BareYears() {}

  /// The token after the years behind a number, or -1 where they are nobody's age.
  static int end(Page page, int from, int after) {
    if (page.word(from - 1).equals("big") && NoAge.isSomebody(page, from)) {
      return after;
    }
    int unit = page.word(after).equals("-") ? after + 1 : after;
    if (!YEARS.contains(page.word(unit)) || page.cues(from).group()) {
      return -1;
    }
    int end = unit + 1;
    if (isSex(page, end)) {
      return end + 1;
    }
    int next = page.word(end).equals(".") || page.word(end).equals("-") ? end + 1 : end;
    if (isSex(page, next)) {
      return next + 1;
    }
    return !SPANS.contains(page.word(end)) && isOf(page, from) ? end : -1;
  }

  private static boolean isSex(Page page, int at) {
    boolean letter = page.word(at).length() == 1;
    return SEXES.contains(page.word(at)) && (!letter || page.tokens.get(at).capital());
  }

  /// "my father", "male", "Grandma,", "age:" right before.
  private static boolean isOf(Page page, int from) {
    int at = from - 1;
    while (at > from - FAR && BETWEEN.contains(page.word(at))) {
      if (page.word(at).startsWith("age")) {
        return true;
      }
      at--;
    }
    long person = Sense.HER.bit | Sense.HIS.bit | Sense.RELATIVE.bit;
    boolean named = (page.senses(at) & person) != 0 && !page.is(at, Sense.OWNER);
    return named || page.isOneOf(at, "patient", "pt", "she", "he", "f", "m", "age", "aged");
  }

  /// "How old are you?" "Ninety-four."
  static boolean isAnswer(Page page, int from) {
    int last = Math.max(0, from - 9);
    boolean asked = false;
    for (int at = from - 1; at > last; at--) {
      asked |= page.word(at).equals("?");
      if (page.word(at).equals("old") && page.word(at - 1).equals("how")) {
        return asked;
      }
    }
    return false;
  }
}
