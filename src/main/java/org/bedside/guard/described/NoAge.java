package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.page.History;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Tells which numbers from 90 on are nobody's age.
final class NoAge {

  private static final Set<String> BEYOND =
      WordSet.list(
          """
          over above past than under below to and until beyond about between
          """);

  /// "aged 90 or older": one of many.
  private static final Set<String> ABOVE =
      WordSet.list(
          """
          above older over up beyond more greater under younger
          """);

  private NoAge() {}

  /// "people over 90", "90 to 95", a temperature, a saturation, a building.
  static boolean is(Page page, int from, int after) {
    boolean thing =
        page.any(page.sentenceStart(from), from, Sense.NOT_PERSON) && !isSomebody(page, from);
    boolean beyond = BEYOND.contains(page.word(from - 1)) && page.cues(from).group();
    boolean part =
        from > 0
            && !page.tokens.get(from).spaced()
            && "./:-$".contains(page.word(from - 1))
            && !page.word(from - 1).isEmpty();
    return thing
        || beyond
        || isRange(page, from, after)
        || part
        || isDecimal(page, after)
        || page.any(Math.max(page.sentenceStart(from), from - 3), from, Sense.VITAL)
        || page.word(after).equals("%")
        || History.isToldAround(page, from);
  }

  /// Whether the sentence is about somebody at all.
  static boolean isSomebody(Page page, int at) {
    long person = Sense.PERSON.bit | Sense.PRONOUN.bit | Sense.RELATIVE.bit;
    for (int index = page.sentenceStart(at); index < page.sentenceEnd(at); index++) {
      if ((page.senses(index) & person) != 0
          || page.word(index).equals("patient")
          || page.word(index).equals("pt")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDecimal(Page page, int after) {
    return page.has(after + 1)
        && ".:/".contains(page.word(after))
        && page.tokens.get(after + 1).isNumber()
        && !page.tokens.get(after + 1).spaced();
  }

  private static boolean isRange(Page page, int from, int after) {
    return page.isOneOf(after, "or", "and", "to", "-")
        && ABOVE.contains(page.word(after + 1))
        && !page.cues(from).pronoun();
  }
}
