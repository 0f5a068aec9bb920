package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.days.Dated;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds numbers by the word beside them: "MRN 12345", "chart #", "member ID", "48812 is her MRN".
/// Claims codes that their word tells apart: "ISBN 978-0-306-40615-7".
public final class Keyed {

  private static final int NEVER = 99;

  private static final Set<String> SIGNS =
      WordSet.list(
          """
          # : no number num nr nbr id = is was ending ends reads read are identifier ? nos numbers
          nummer -> >
          """);

  private static final Set<String> VERBS = WordSet.of("is", "was", "are");

  private static final Set<String> FILLERS =
      WordSet.of(
          ".", "-", "in", "(", "of", "with", "*", "/", ",", "\"", "'", "[", "on", "as", "the",
          "her", "his", "my", "their", "file", "card", "last", "four", "digits", "it", "says",
          "shows", "listed", "for", "under", "per", "this", "that", "still", "s", "patient", "a",
          "|", "~", "+", ">", "here", "all", "be", "should", "seems", "to", "say", "new", "old",
          "now");

  /// What may stand between a doubtful word ("form", "page") and the number of a thing.
  private static final Set<String> TIGHT =
      WordSet.list("# : no number num nr nos numbers code codes . (");

  private static final Set<String> LINKS = WordSet.list("is was as ( = , - : [ under for < > ? *");

  private static final Set<String> BETWEEN =
      WordSet.list(
          """
          " ' her his their the my our a patient patient's pt's per this that your for that's thats
          it's new old full
          """);

  private static final Set<String> OWNERS =
      WordSet.list("her his their my your our the a an this that its");

  private Keyed() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var hit = isApart(page, at) ? Keys.ALL.longestShortened(page, at) : null;
      if (hit != null && !isCesarean(page, at) && !isDefibrillator(page, at)) {
        int end = beside(page, hit.meaning(), at, hit.end());
        at = Math.max(at, Math.max(end, hit.end()) - 1);
      }
    }
  }

  /// A whole word, and no letters behind digits ("0ur").
  private static boolean isApart(Page page, int at) {
    var token = page.tokens.get(at);
    boolean glued = at > 0 && !token.spaced() && page.tokens.get(at - 1).isNumber();
    return token.isWord() && !glued;
  }

  /// "c-section was 11/02/2025": no section of a book.
  private static boolean isCesarean(Page page, int at) {
    int before = page.word(at - 1).equals("-") ? at - 2 : at - 1;
    return page.word(at).equals("section") && page.isOneOf(before, "c", "cesarean", "caesarean");
  }

  /// "his ICD, s/n 4411": no code of an illness.
  private static boolean isDefibrillator(Page page, int at) {
    return page.word(at).equals("icd")
        && (page.isOneOf(at - 1, "her", "his", "their", "my", "new", "an")
            || page.word(at - 1).endsWith("'s"));
  }

  /// Looks for the value of a key, first behind it, then before; the token after it, or -1.
  private static int beside(Page page, Keys key, int from, int after) {
    boolean[] signed = {SIGNS.contains(page.word(after - 1))};
    boolean owned = page.isOneOf(from - 1, "her", "his", "their", "patient's");
    var value = behind(page, key, after, owned, signed);
    if (value == null && key.kind() == Kind.SSN) {
      value = social(page, after);
    }
    if (value != null && isVerbFar(page, after, value)) {
      signed[0] = false;
    }
    if (value != null && isEnough(page, key, value, signed[0])) {
      report(page, key, from, from, value.to(), value);
      return value.to();
    }
    var before = before(page, from);
    boolean known = before != null && page.isClaimed(before.from(), before.to());
    boolean named = key.isStrong() || SIGNS.contains(page.word(after - 1));
    if (before != null
        && !known
        && !isOfThing(page, before)
        && named
        && key.bare() < NEVER
        && key.kind() != null
        && before.digits() >= Math.max(4, key.signed())) {
      report(page, key, from, before.from(), after, before);
      return after;
    }
    return -1;
  }

  /// "the social security number for the guy with the overdue bill is 412-55-0198": its form leaves
  /// no doubt, whatever stands between.
  private static @Nullable Value social(Page page, int after) {
    for (int at = after; at < Math.min(page.sentenceEnd(after - 1), after + 14); at++) {
      boolean formed =
          page.tokens.get(at).isNumber()
              && page.word(at).length() == 3
              && page.word(at + 1).equals("-")
              && page.word(at + 2).length() == 2
              && page.word(at + 3).equals("-")
              && page.word(at + 4).length() == 4;
      if (formed) {
        return new Value(at, at + 5, 9);
      }
    }
    return null;
  }

  /// Whether "is" or "was" is all that makes a sign of a number, and the number stands far from it:
  /// "the patient is in caring, Peabody, 1927".
  private static boolean isVerbFar(Page page, int after, Value value) {
    boolean far = false;
    for (int at = after - 1; at < value.from(); at++) {
      var word = page.word(at);
      boolean verb = VERBS.contains(word);
      if ((SIGNS.contains(word) && !verb) || (verb && value.from() - at <= 3)) {
        return false;
      }
      far |= verb;
    }
    return far;
  }

  /// @param owned whether "her" or "his" stands before the key
  private static @Nullable Value behind(
      Page page, Keys key, int after, boolean owned, boolean[] signed) {
    int words = 0;
    int limit = page.sentenceEnd(after - 1);
    for (int at = after; page.has(at) && at < after + 16; at++) {
      var word = page.word(at);
      if (at >= limit && !word.equals("\n") && !word.equals("#")) {
        // The number may stand on a line of its own, "no." ends no sentence, and one may ask for
        // it.
        boolean goesOn = at > 0 && "\n.?".contains(page.word(at - 1));
        if (!goesOn || at > limit) {
          return null;
        }
      }
      boolean small = SIGNS.contains(word) || FILLERS.contains(word) || word.equals("\n");
      boolean plate = key.kind() == Kind.VEHICLE && Plates.isPlate(page, at);
      if (plate) {
        return new Value(at, at + 2, page.tokens.get(at + 1).length());
      }
      boolean ends = spaced(page, at + 1) || page.isOneOf(at + 1, "#", ":");
      boolean next = !small && page.tokens.get(at).isWord() && ends;
      if (next && Keys.ALL.longestShortened(page, at) != null) {
        return null;
      }
      var value = SIGNS.contains(word) || word.equals("a") ? null : Value.at(page, at);
      if (value != null) {
        signed[0] |= Numbered.isInBrackets(page, value);
        return value;
      }
      if (!small && Keys.ALL.longestShortened(page, at) != null) {
        return null;
      }
      if (key.isWeakThing() && !TIGHT.contains(word)) {
        return null;
      }
      signed[0] |= SIGNS.contains(word);
      words += small ? 0 : 1;
      boolean tight = !signed[0] && !key.isStrong() && !owned;
      if (words > (tight ? 0 : key.reach()) || page.tokens.get(at).isNumber()) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable Value before(Page page, int from) {
    int at = from;
    boolean linked = false;
    while (at > page.sentenceStart(from) && from - at < 5) {
      var word = page.word(at - 1);
      if (LINKS.contains(word)) {
        linked = true;
      } else if (!BETWEEN.contains(word)) {
        break;
      }
      at--;
    }
    return linked ? Value.before(page, at) : null;
  }

  private static boolean isEnough(Page page, Keys key, Value value, boolean signed) {
    boolean computer = Computers.isFour(page, value.from());
    if (key.kind() == null) {
      return !isDay(page, value) && !computer;
    }
    if (isOfThing(page, value) || computer) {
      return false;
    }
    int last = value.to();
    boolean measure =
        page.is(last, Sense.UNIT)
            || page.is(last, Sense.TIME)
            || page.word(last).equals("%")
            || (page.word(last).equals(":")
                && value.to() == value.from() + 1
                && value.digits() <= 2);
    boolean money = page.word(value.from() - 1).equals("$");
    boolean date = isDated(page, value);
    boolean thousands =
        page.word(last).equals(",") && !spaced(page, last + 1) && value.digits() <= 3;
    boolean measured = measure && value.digits() <= 4;
    boolean year = !signed && value.to() == value.from() + 1 && isYear(page, value.from());
    int least = signed ? key.signed() : key.bare();
    boolean grouped = value.digits() >= 6 && key.isRecord() && value.isGrouped(page);
    boolean mixed = value.digits() >= 3 && least <= 6 && value.length(page) >= 8;
    return !measured
        && !money
        && !date
        && !thousands
        && !year
        && (value.digits() >= least || mixed || grouped);
  }

  /// "12/04", "4/22/2026"; but "HSP/74855/8" and "655266/78" are no days.
  private static boolean isDated(Page page, Value value) {
    boolean pair = value.to() == value.from() + 3 || value.to() == value.from() + 5;
    boolean stroke = pair && page.word(value.from() + 1).equals("/");
    var day = stroke ? Dated.at(page, value.from()) : null;
    boolean brief = stroke && value.to() == value.from() + 3 && value.digits() <= 4;
    return brief || (day != null && day.to() >= value.to());
  }

  /// "procedure 4/22/2026": no code of one.
  private static boolean isDay(Page page, Value value) {
    return value.to() == value.from() + 5
        && page.word(value.from() + 1).equals("/")
        && Dated.at(page, value.from()) != null;
  }

  /// A trial, a paper, or a number that everybody may call.
  static boolean isOfThing(Page page, Value value) {
    boolean free =
        page.word(value.from()).equals("1")
            && page.word(value.from() + 1).equals("-")
            && Contacts.isFree(page.word(value.from() + 2));
    return free || LookAlikes.isRegister(page.word(value.from()));
  }

  private static boolean isYear(Page page, int at) {
    var token = page.tokens.get(at);
    return token.length() == 4 && token.value() >= 1900 && token.value() < 2100;
  }

  private static boolean spaced(Page page, int at) {
    return !page.has(at) || page.tokens.get(at).spaced();
  }

  private static void report(Page page, Keys key, int from, int start, int end, Value value) {
    if (key.kind() == null || Numbered.isOfThing(page, key, from, value)) {
      page.claim(start, from == start ? Numbered.listEnd(page, end) : end);
      return;
    }
    var noun =
        OWNERS.contains(page.word(start - 1)) || start == 0
            ? key.instead()
            : "the " + key.instead();
    var found = page.find(key.kind(), start, end).say(noun).remove(start, end);
    if (from == start && value.from() > from && page.tokens.get(from).sort() == Token.Sort.WORD) {
      found.remove(value.from(), value.to());
    }
    found.stop(key.reason());
  }
}
