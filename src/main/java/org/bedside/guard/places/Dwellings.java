package org.bedside.guard.places;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.guard.page.Somebody;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds addresses that no word for a street tells: "Plot No. 77, Sector 14", "Flat 4, 54 Corn
/// Hill", "7 The Crescent", "Lindenstraße 22", "he lives at 412 Elm".
public final class Dwellings {

  /// What has a number and people live in.
  private static final Set<String> HOMES =
      WordSet.list(
          """
          flat apartment apt plot house door villa bungalow quarter quarters qtr unit block tower
          cottage maisonette studio shop chawl wohnung piso appartement
          """);

  /// Parts of a town that are counted, or called by a name before them.
  private static final Set<String> PARTS =
      WordSet.list(
          """
          sector phase block cross main gali street nagar colony vihar enclave layout marg tower
          apartments apartment society residency extension stage mohalla chowk bazaar bazar puram
          pura wadi kunj bagh estate towers heights complex type gate chambers court mansions house building
          khand pocket lane road lines cantonment village mill
          """);

  /// Ends of names that streets have without being called one.
  private static final Set<String> ENDS =
      WordSet.list(
          """
          hill market mount rise view bank walk green gate gardens garden grove mews quay wharf
          croft fields field park heights mead meadow meadows vale dale parade promenade yard heath
          common brow cottages villas buildings chase glade strand esplanade embankment broadway
          causeway lea leys brae brook springs acres estate dene spinney orchard hollow fold garth
          cliff mill bridge terrace crescent row close square circus wynd vennel gardens end side
          woods wood oaks pines
          """);

  private static final Set<String> ABROAD =
      WordSet.list("strasse straße gasse allee platz weg straat laan gatan vägen vagen veien vej");

  private static final Set<String> LIVES =
      WordSet.list("live lives living lived address addr resides residing home up at stays visit");

  /// Somebody or something is brought to or from where people live.
  private static final Set<String> FETCHED =
      WordSet.list(
          """
          picked pick pickup found collected collect fetched fetch delivered deliver delivery send
          sent ship shipped drop dropped bring brought dispatch dispatched visit visited taxi cab
          """);

  private static final Set<String> SIGNS = WordSet.list("no . # number : num nr n");

  private static final int MOST = 14;

  private Dwellings() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = address(page, at);
      if (end > at && isSomebodys(page, at)) {
        page.find(Kind.ADDRESS, at, end).sayFor("nearby").remove().stop(Reason.STREET);
        at = end - 1;
      }
    }
  }

  private static int address(Page page, int at) {
    var token = page.tokens.get(at);
    if (token.isNumber()) {
      return token.length() <= 4 && !Streets.isGlued(page, at) ? numbered(page, at) : -1;
    }
    int first = token.isWord() ? part(page, at) : -1;
    if (first > at) {
      return listed(page, first);
    }
    return token.isWord() && token.capital() ? abroad(page, at) : -1;
  }

  private static boolean isSomebodys(Page page, int at) {
    return Somebody.isToldOf(page) && !isNobodyNear(page, at);
  }

  // --- parts with numbers

  /// "Plot No. 77", "H.No. 12/4", "Sector 21-C": the token after its number, or -1.
  private static int part(Page page, int at) {
    boolean short_ = page.isOneOf(at, "h", "d", "f") && page.word(at + 1).equals(".");
    if (!short_ && !HOMES.contains(page.word(at)) && !PARTS.contains(page.word(at))) {
      return -1;
    }
    int value = at + 1;
    while (value < at + 5 && SIGNS.contains(page.word(value))) {
      value++;
    }
    boolean number = page.has(value) && page.tokens.get(value).isNumber();
    boolean letter =
        page.has(value)
            && page.tokens.get(value).isWord()
            && page.tokens.get(value).length() <= 3
            && page.tokens.get(value).capital();
    return (number && page.tokens.get(value).length() <= 5) || letter ? glued(page, value) : -1;
  }

  /// The end of another part behind the first: a second number of a house makes an address.
  private static int listed(Page page, int first) {
    int end = -1;
    int at = first;
    for (int parts = 0; parts < 4 && page.has(at) && at < first + MOST; parts++) {
      int next = page.isOneOf(at, ",", "-", "/", "\n") ? at + 1 : at;
      int last = page.has(next) ? next(page, next) : -1;
      if (last < 0) {
        break;
      }
      end = last;
      at = last;
    }
    return end;
  }

  private static int next(Page page, int at) {
    int part = part(page, at);
    if (part > at) {
      return part;
    }
    if (page.tokens.get(at).isNumber()) {
      boolean nth = page.isOneOf(at + 1, "th", "st", "nd", "rd");
      return nth && PARTS.contains(page.word(at + 2)) ? at + 3 : numbered(page, at);
    }
    int end = at;
    while (end < at + 3 && isName(page, end)) {
      end++;
      if (PARTS.contains(page.word(end - 1)) && end > at + 1) {
        return end;
      }
    }
    return -1;
  }

  // --- a number and a name

  /// "54 Corn Hill", "31 Mount Pleasant", "7 The Crescent", "412 Elm," behind a word of living.
  private static int numbered(Page page, int at) {
    int first = glued(page, at);
    boolean the = page.word(first).equals("the");
    int name = the ? first + 1 : first;
    if (!page.has(name) || !page.tokens.get(name).spaced()) {
      return -1;
    }
    boolean hill = page.isOneOf(name, "mount", "saint", "st", "port", "upper", "lower", "old");
    int end = name;
    boolean side = page.isOneOf(name, "ne", "nw", "se", "sw") && page.tokens.get(at).length() > 1;
    boolean ended = the && isName(page, name) && (isEnd(page, name) || isClosed(page, name + 1));
    ended |= side && isName(page, name) && isName(page, name + 1);
    while (end < name + 4 && isName(page, end)) {
      ended |= end > name && (isEnd(page, end) || (hill && page.word(name).equals("mount")));
      end++;
    }
    if (end == name || page.is(end, Sense.UNIT)) {
      return -1;
    }
    return ended || isLived(page, at, end) ? end : -1;
  }

  private static boolean isEnd(Page page, int at) {
    return ENDS.contains(page.word(at)) || page.is(at, Sense.STREET);
  }

  /// "picked up at 412 Elm, …": no time, for no name of a person follows.
  private static boolean isLived(Page page, int at, int end) {
    var word = page.tokens.get(end - 1).stem();
    boolean closed = isClosed(page, end);
    boolean lead =
        page.isOneOf(at - 1, "at", "to", "from", "is", "of")
            || LIVES.contains(page.word(at - 1))
            || (page.word(at - 1).equals(":") && LIVES.contains(page.word(at - 2)));
    boolean lived =
        page.is(at - 1, Sense.LIVES) || page.any(at - 3, at, Sense.LIVES) || isFetched(page, at);
    boolean person = Gazetteer.standard().given(word) && !Gazetteer.standard().common(word);
    return lead && lived && closed && end <= at + 3 && !person && isSized(page, at);
  }

  private static boolean isFetched(Page page, int at) {
    for (int near = at - 6; near < at; near++) {
      if (FETCHED.contains(page.word(near))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClosed(Page page, int end) {
    return !page.has(end) || ",.;:()\n".contains(page.word(end));
  }

  /// A number of one or two digits behind "at" may be a time.
  private static boolean isSized(Page page, int at) {
    return page.tokens.get(at).length() >= 2 || !page.word(at - 1).equals("at");
  }

  private static boolean isName(Page page, int at) {
    var token = page.has(at) ? page.tokens.get(at) : null;
    boolean plain =
        token != null && token.isWord() && token.capital() && token.length() > 1 && token.spaced();
    long other =
        Sense.MONTH.bit
            | Sense.WEEKDAY.bit
            | Sense.PRONOUN.bit
            | Sense.TIME.bit
            | Sense.GROUP.bit
            | Sense.CARED.bit
            | Sense.PERSON.bit;
    return plain && (page.senses(at) & other) == 0;
  }

  // --- Lindenstraße 22

  private static int abroad(Page page, int at) {
    var word = page.word(at);
    boolean number =
        page.has(at + 1)
            && page.tokens.get(at + 1).isNumber()
            && page.tokens.get(at + 1).length() <= 3;
    if (!number || word.length() < 7) {
      return -1;
    }
    for (var end : ABROAD) {
      if (word.endsWith(end)) {
        return glued(page, at + 1);
      }
    }
    return -1;
  }

  /// Over what is glued to a number: "21-C", "12/4", "4B".
  private static int glued(Page page, int at) {
    int end = at + 1;
    while (page.has(end) && end < at + 5 && !page.tokens.get(end).spaced()) {
      boolean joint = "-/".contains(page.word(end)) && isGlued(page, end + 1);
      boolean part = page.tokens.get(end).sort() != Token.Sort.MARK;
      if (!joint && !(part && page.tokens.get(end).length() <= 4)) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean isGlued(Page page, int at) {
    return page.has(at)
        && !page.tokens.get(at).spaced()
        && page.tokens.get(at).sort() != Token.Sort.MARK;
  }

  /// Whether the words around `at` are of something public, and nobody stands in the whole text.
  static boolean isNobodyNear(Page page, int at) {
    return Streets.isPublic(page, at) && page.cues().personal() < 2;
  }
}
