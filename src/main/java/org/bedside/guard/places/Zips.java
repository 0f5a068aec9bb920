package org.bedside.guard.places;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Finds ZIP codes: five digits behind a state or the word, five and four, or five behind "in"
/// where the sentence is about somebody.
final class Zips {

  private static final Set<String> CODING =
      WordSet.list(
          """
          cpt hcpcs coder coders coding codes modifier modifiers rvu rvus loinc snomed ndc icd
          """);

  private static final Set<String> AREAS =
      WordSet.of("county", "area", "neighborhood", "town", "city");

  private static final int NEAR = 40;

  private Zips() {}

  /// The token after the ZIP code at `at`, or -1.
  static int read(Page page, int at) {
    var token = page.tokens.get(at);
    if (token.length() != 5 || token.value() < 501 || Streets.isGlued(page, at)) {
      return -1;
    }
    if (isInRange(page, at) || (PostLabels.areMany(page, at) && isOfAll(page, at))) {
      return -1;
    }
    boolean four =
        page.word(at + 1).equals("-")
            && page.word(at + 2).length() == 4
            && page.tokens.get(at + 2).isNumber()
            && !page.word(at + 3).equals("-");
    int end = four ? at + 3 : at + 1;
    boolean loose =
        page.has(end) && !page.tokens.get(end).spaced() && !",.;:!?)\"'".contains(page.word(end));
    boolean open = Streets.isPublic(page, at) && page.cues().personal() < 2 && !isHome(page, at);
    if (loose || open || !(four || isZip(page, at, end))) {
      return -1;
    }
    page.find(Kind.ZIP, at, end).sayFor("nearby").remove().stop(Reason.ZIP);
    return end;
  }

  /// Somebody says where they live, whatever else the sentence is about.
  private static boolean isHome(Page page, int at) {
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 6); back--) {
      if (page.isOneOf(back, "live", "lives", "living", "lived", "resides", "residing")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isZip(Page page, int at, int end) {
    int back = at - 1;
    while (back > at - 4
        && back >= 0
        && (",:#=(".contains(page.word(back))
            || page.word(back).equals("is")
            || page.word(back).equals("as")
            || page.word(back).equals("code"))) {
      back--;
    }
    boolean state = page.is(back, Sense.STATE) && page.tokens.get(back).capital();
    if (state || isNamed(page, at)) {
      return true;
    }
    int lead = page.isOneOf(at - 1, "\"", "'", "(") ? at - 2 : at - 1;
    boolean place =
        page.isOneOf(
            lead, "in", "from", "near", "to", "around", "outside", "of", "at", "for", "covers",
            "serves");
    boolean counted =
        page.is(end, Sense.UNIT)
            || page.is(end, Sense.GROUP)
            || (page.has(end)
                && page.tokens.get(end).isWord()
                && page.tokens.get(end).spaced()
                && page.word(end).endsWith("s")
                && page.word(end).length() > 4);
    return place
        && !counted
        && !isCoded(page, at)
        && (page.cues(at).personal() > 0
            || page.cues().personal() >= 2
            || page.cues(at).clinical()
            || page.any(at - 3, at, Sense.LIVES)
            || page.is(page.sentenceStart(at), Sense.FIRST));
  }

  /// "postal", "mail", and "which county is" where somebody is in care.
  private static boolean isPost(Page page, int at) {
    var word = page.word(at);
    return word.equals("postal")
        || word.equals("mail")
        || (AREAS.contains(word) && page.word(at + 1).equals("is") && page.cues().personal() > 0);
  }

  private static boolean isNamed(Page page, int at) {
    for (int near = Math.max(page.sentenceStart(at), at - 5); near < at; near++) {
      if (isPost(page, near)) {
        return true;
      }
    }
    return PostLabels.isNear(page, at, at + 1);
  }

  /// Whether the text speaks of codes of bills: "I dreamt of 99205 again. Coders never sleep".
  private static boolean isCoded(Page page, int at) {
    for (int near = at - NEAR; near < at + NEAR; near++) {
      if (CODING.contains(page.word(near))) {
        return true;
      }
    }
    return false;
  }

  /// "98000 to 98016", "99213 or 99214": numbers of a list are codes of something.
  private static boolean isInRange(Page page, int at) {
    boolean joined = page.isOneOf(at - 1, "to", "or", "and", "through", "thru", "-", ",", "/");
    return joined && isFive(page, at - 2) && !PostLabels.isNear(page, at - 2, at - 1);
  }

  private static boolean isFive(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isNumber() && page.tokens.get(at).length() == 5;
  }

  private static boolean isOfAll(Page page, int at) {
    var all = page.cues();
    return !all.person() && !all.pronoun() && !page.any(at - 5, at, Sense.LIVES);
  }
}
