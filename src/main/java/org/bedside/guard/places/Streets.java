package org.bedside.guard.places;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.guard.page.Somebody;
import org.bedside.words.WordSet;

/// Finds streets, and asks [Boxes] and [Zips] for theirs.
public final class Streets {

  private static final Set<String> NOT_NAMES =
      WordSet.list(
          """
          wall sesame memory fast slow the this our test food fund main high one no two easy half
          quick book blood clothing coat toy school tennis basketball word any each a every
          """);

  private static final Set<String> SIDES =
      WordSet.of("n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west");

  private static final Set<String> ROADS =
      WordSet.list(
          """
          highway hwy route rt rte county state us cr sr fm rural interstate
          """);

  private static final Set<String> LIVES =
      WordSet.of("from", "live", "lives", "living", "lived", "of", "at", "on", "resides", "to");

  /// Words that no street is called by; after a number they say that it counts something.
  private static final Set<String> ENDS =
      WordSet.of(
          "at", "in", "on", "of", "the", "and", "or", "for", "to", "with", "by", "from", "is",
          "was", "are", "our", "your", "her", "his", "we", "a", "an", "more", "who", "that", "this",
          "as");

  private static final long NO_STREET =
      Sense.UNIT.bit
          | Sense.TIME.bit
          | Sense.GROUP.bit
          | Sense.PRONOUN.bit
          | Sense.CARED.bit
          | Sense.CLINICAL.bit;

  private static final int MOST_NAMES = 5;

  private Streets() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var token = page.tokens.get(at);
      int end = -1;
      if (token.isNumber()) {
        end = numbered(page, at);
        end = end < 0 ? Zips.read(page, at) : end;
      } else if (token.capital() && page.is(at, Sense.SURE_STREET)) {
        end = named(page, at);
      } else {
        end = Boxes.read(page, at);
      }
      at = Math.max(at, end - 1);
    }
  }

  static boolean isPublic(Page page, int at) {
    var cues = page.cues(at);
    return cues.open() >= 2 && cues.personal() < 2;
  }

  // --- 412 W. Oak Street, Apt 4

  private static int numbered(Page page, int at) {
    if (page.tokens.get(at).length() > 6 || isGlued(page, at) || page.is(at - 1, Sense.UNIT)) {
      return -1;
    }
    int first = at + 1;
    if (page.word(first).equals("-")
        && page.has(first + 1)
        && page.tokens.get(first + 1).isNumber()) {
      first += 2;
    }
    boolean letter = page.word(first).length() == 1 && page.tokens.get(first).isWord();
    boolean glued = letter && !page.tokens.get(first).spaced();
    first =
        glued || (page.word(first).equals("1") && page.word(first + 1).equals("/"))
            ? first + 1
            : first;
    int end = Math.max(road(page, first), corner(page, at));
    end = end < 0 ? suffixed(page, first) : end;
    if (end < 0) {
      return -1;
    }
    int unit = AddressTail.unit(page, side(page, end));
    boolean home =
        unit > side(page, end) && AddressTail.isHome(page, unit) && page.cues(at).clinical();
    int stop = AddressTail.town(page, unit);
    boolean alone = page.sentenceStart(at) == at && page.cues().personal() > 0;
    boolean open = isPublic(page, at) && page.cues(at).open() > (page.cues(at).group() ? 2 : 0);
    open &= !alone || page.cues().open() > page.cues().personal() + 2;
    open |= Somebody.isOurHouse(page, at);
    if (home || !open) {
      page.find(Kind.ADDRESS, at, stop).sayFor("nearby").remove().stop(Reason.STREET);
    }
    return stop;
  }

  static boolean isGlued(Page page, int at) {
    var before = page.word(at - 1);
    return before.equals("$")
        || (!page.tokens.get(at).spaced()
            && "/.:-+,".contains(before)
            && at > 0
            && !before.isEmpty()
            && !before.equals(":"));
  }

  /// "6th and Alder", where somebody was found or lives.
  private static int corner(Page page, int at) {
    boolean nth = isOrdinal(page, at + 1);
    boolean and = page.word(at + 2).equals("and") || page.word(at + 2).equals("&");
    boolean name = page.has(at + 3) && (isName(page, at + 3) || page.tokens.get(at + 3).isNumber());
    boolean led = page.isOneOf(at - 1, "near", "at", "on", "of", "by", "from", "around", "behind");
    return nth && and && name && led && page.cues(at).personal() >= 2 ? at + 4 : -1;
  }

  /// "Highway 12", "County Road 7", "State Route 21".
  private static int road(Page page, int first) {
    int at = first;
    while (page.has(at)
        && at < first + 3
        && (SIDES.contains(page.word(at))
            || ROADS.contains(page.word(at))
            || page.word(at).equals("road")
            || page.word(at).equals("."))) {
      at++;
    }
    boolean road =
        at > first && (ROADS.contains(page.word(at - 1)) || page.word(at - 1).equals("road"));
    at = road && page.word(at).equals("-") ? at + 1 : at;
    boolean number =
        page.has(at) && page.tokens.get(at).isNumber() && page.tokens.get(at).length() <= 4;
    return road && number && page.tokens.get(first).capital() ? at + 1 : -1;
  }

  /// The token after the word for a street behind up to five names, or -1.
  private static int suffixed(Page page, int first) {
    int name0 = SIDES.contains(page.word(first)) ? first + 1 : first;
    name0 = name0 > first && page.word(name0).equals(".") ? name0 + 1 : name0;
    boolean lower =
        page.has(name0) && page.tokens.get(name0).isWord() && !page.tokens.get(name0).capital();
    for (int at = first; page.has(at) && at < first + MOST_NAMES + 2; at++) {
      var token = page.tokens.get(at);
      boolean suffix = page.is(at, Sense.STREET) && at > first && isSuffix(page, name0, at, lower);
      if (suffix && !goesOn(page, at + 1)) {
        return page.word(at + 1).equals(".") && isDotted(page, at) ? at + 2 : at + 1;
      }
      boolean side = SIDES.contains(token.word());
      boolean name =
          token.isWord() && (token.capital() || lower || side) && !ENDS.contains(token.word());
      boolean ordinal = (token.isNumber() && token.length() <= 3) || isOrdinal(page, at);
      boolean dot = token.is(".") && page.word(at - 1).length() <= 2;
      if (!name && !ordinal && !dot) {
        return -1;
      }
    }
    return -1;
  }

  /// "12 Oak Street Theater" is no address.
  private static boolean goesOn(Page page, int at) {
    return page.has(at)
        && page.tokens.get(at).isWord()
        && page.tokens.get(at).capital()
        && page.tokens.get(at).spaced()
        && page.is(at, Sense.STREET)
        && !SIDES.contains(page.word(at));
  }

  private static boolean isDotted(Page page, int at) {
    return page.tokens.get(at).length() <= 4
        && (page.has(at + 2) && !page.tokens.get(at + 2).capital());
  }

  private static boolean isOrdinal(Page page, int at) {
    return page.isOneOf(at, "th", "st", "nd", "rd") && !page.tokens.get(at).spaced();
  }

  /// A short or doubtful word for a street needs capitals before it; small letters need a sure one.
  private static boolean isSuffix(Page page, int first, int at, boolean lower) {
    if (isOrdinal(page, at)) {
      return false;
    }
    if (!lower) {
      return page.tokens.get(at).capital() || page.tokens.get(at).length() <= 4;
    }
    if (page.is(at, Sense.SURE_STREET)) {
      return at <= first + 3;
    }
    boolean plain = number(page, first) >= 2 && at <= first + 2;
    for (int name = first; name < at; name++) {
      plain &= (page.senses(name) & NO_STREET) == 0;
    }
    return plain;
  }

  /// How many digits the number of the house before `first` has.
  private static int number(Page page, int first) {
    int at = first - 1;
    while (at > 0 && at > first - 4 && !page.tokens.get(at).isNumber()) {
      at--;
    }
    return page.tokens.get(at).isNumber() ? page.tokens.get(at).length() : 0;
  }

  private static int side(Page page, int at) {
    return SIDES.contains(page.word(at)) && page.tokens.get(at).capital() ? at + 1 : at;
  }

  // --- Birch Lane

  /// "from Birch Lane", if the sentence is about somebody.
  private static int named(Page page, int at) {
    int from = at;
    int first = page.sentenceStart(at);
    while (from > first && at - from < 3 && isName(page, from - 1)) {
      from--;
    }
    boolean namesMore =
        page.has(at + 1)
            && page.tokens.get(at + 1).isWord()
            && page.tokens.get(at + 1).capital()
            && page.tokens.get(at + 1).spaced()
            && !page.is(at + 1, Sense.STATE);
    if (from == at || namesMore || isPublic(page, at) || !page.is(at, Sense.SURE_STREET)) {
      return -1;
    }
    var cues = page.cues(at);
    boolean lives = LIVES.contains(page.word(from - 1)) || page.any(from - 3, from, Sense.LIVES);
    if (!lives && cues.personal() < 2) {
      return -1;
    }
    var found = page.find(Kind.ADDRESS, from, at + 1).remove().sayFor("nearby");
    if ((lives && cues.personal() > 0) || cues.oneInCare()) {
      found.stop(Reason.STREET);
    } else {
      found.check(Reason.STREET);
    }
    return at + 1;
  }

  private static boolean isName(Page page, int at) {
    var token = page.tokens.get(at);
    return token.isWord()
        && token.capital()
        && !NOT_NAMES.contains(token.word())
        && !ENDS.contains(token.word())
        && !page.is(at, Sense.PRONOUN)
        && !page.is(at, Sense.MONTH);
  }
}
