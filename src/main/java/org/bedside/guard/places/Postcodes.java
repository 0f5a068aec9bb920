package org.bedside.guard.places;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Finds the postcodes of Canada ("M4C 1B5") and Britain ("LS6 3DA") where a word names them or the
/// sentence is about somebody who lives there.
public final class Postcodes {

  private static final Set<String> NAMES =
      WordSet.list("postcode postcodes postal zip zipcode pc eircode");

  private static final int FAR = 6;

  private Postcodes() {}

  public static void read(Page page) {
    for (int at = 0; at + 3 < page.tokens.size(); at++) {
      int end = page.tokens.get(at).isWord() ? end(page, at) : -1;
      if (end > 0 && isMeant(page, at, end)) {
        page.find(Kind.ZIP, at, end).sayFor("nearby").remove().stop(Reason.ZIP);
        at = end - 1;
      }
    }
  }

  /// The token after one or two letters, a digit or two, perhaps a letter, a digit, two letters; or
  /// one letter and one digit by turns. -1 for anything else.
  private static int end(Page page, int at) {
    boolean starts = page.tokens.get(at).spaced() || ":(#".contains(page.word(at - 1));
    if (!starts || !isLetters(page, at, 2) || !isGlued(page, at + 1, 2)) {
      return -1;
    }
    int second = at + 2;
    boolean letter = isLetters(page, second, 1) && !page.tokens.get(second).spaced();
    second = letter ? second + 1 : second;
    boolean one = page.has(second) && page.tokens.get(second).isNumber();
    if (!one || page.word(second).length() != 1 || !isLetters(page, second + 1, 2)) {
      return -1;
    }
    boolean glued = !page.tokens.get(second + 1).spaced();
    int last = page.word(second + 1).length();
    boolean canada =
        letter && last == 1 && page.word(at).length() == 1 && isGlued(page, second + 2, 1);
    boolean britain = last == 2 && isOver(page, second + 2);
    if (glued && canada && isOver(page, second + 3)) {
      return second + 3;
    }
    return glued && britain ? second + 2 : -1;
  }

  private static boolean isOver(Page page, int at) {
    return !page.has(at)
        || page.tokens.get(at).spaced()
        || (!page.tokens.get(at).isWord() && !page.tokens.get(at).isNumber());
  }

  private static boolean isGlued(Page page, int at, int most) {
    return page.has(at)
        && page.tokens.get(at).isNumber()
        && page.tokens.get(at).length() <= most
        && !page.tokens.get(at).spaced();
  }

  private static boolean isLetters(Page page, int at, int most) {
    return page.has(at)
        && page.tokens.get(at).isWord()
        && page.tokens.get(at).length() <= most
        && page.tokens.get(at).capital();
  }

  private static boolean isMeant(Page page, int at, int end) {
    boolean named = false;
    for (int near = at - FAR; near < end + FAR; near++) {
      named |= NAMES.contains(page.word(near));
    }
    var cues = page.cues(at);
    boolean ours = page.any(at - FAR, at, Sense.FIRST) && cues.personal() < 2;
    boolean apart = page.tokens.get(end - 2).spaced() || page.tokens.get(end - 3).spaced();
    boolean personal = apart && cues.isPersonal() && (cues.person() || cues.pronoun());
    return named ? !ours && !Streets.isPublic(page, at) : personal;
  }
}
