package org.bedside.guard.places;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Furniture;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.guard.page.Tending;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds rooms and beds, where somebody lies in them.
public final class Rooms {

  private static final Set<String> ROOMS =
      WordSet.list(
          """
          room rm bed bay cubicle ward rooms suite pod crib isolette stretcher gurney
          """);

  private static final Set<String> WARDS =
      WordSet.list(
          """
          icu micu sicu nicu picu ccu ed er pacu tele stepdown obs hall
          """);

  private static final Set<String> PUBLIC_ROOMS =
      WordSet.list(
          """
          conference community meeting class waiting board lecture library break locker auditorium
          seminar training activity emergency hotel court mail server chat new
          """);

  /// Where nobody meets but who lies there.
  private static final Set<String> BEDS =
      WordSet.of("bed", "crib", "isolette", "stretcher", "gurney", "cubicle");

  private static final Set<String> ASIDES =
      WordSet.of(
          "(", ",", "?", ".", "-", "that's", "thats", "the", "is", "it's", "her", "his", "my",
          "this", "i", "mean", "as", "in", "a", "\"", "'");

  private static final Set<String> HALLS =
      WordSet.list(
          """
          library hotel school courthouse museum church community university hall mall building
          conference convention capitol annex campus shed garden garage depot market fair bike
          """);

  private static final Set<String> SIGNS = WordSet.of("#", "no", ".", "number", ":", "num");

  private static final Set<String> KEPT =
      WordSet.list(
          """
          cleaned cleaning opened opens closed available booked occupied sale painted repainted
          renovated restocked repaired painting covers hosts locked vacant flooded
          """);

  private Rooms() {}

  static boolean isRoom(String word) {
    return ROOMS.contains(word);
  }

  /// Whether a word beside it says that a number is a room's: "rm C15", "C15? (room)".
  public static boolean isNamed(Page page, int at, int end) {
    int back = at - 1;
    while (back > at - 4 && SIGNS.contains(page.word(back))) {
      back--;
    }
    boolean asked = false;
    for (int next = end; next < end + 4 && !asked; next++) {
      asked = page.word(next).equals("room") || page.word(next).equals("rm");
    }
    return ROOMS.contains(page.word(back)) || asked;
  }

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var word = page.word(at);
      int end = ROOMS.contains(word) ? room(page, at) : WARDS.contains(word) ? ward(page, at) : -1;
      at = Math.max(at, end - 1);
    }
  }

  /// "room 214B", "Rm. # 12", "bed 3107-2", "room B-12", "bed C".
  private static int room(Page page, int at) {
    int value = at + 1;
    while (value < at + 4 && (SIGNS.contains(page.word(value)) || isDash(page, value))) {
      value++;
    }
    int end = valueEnd(page, value);
    if (end < 0) {
      return asked(page, at);
    }
    if ((page.is(end, Sense.UNIT) && page.tokens.get(end).spaced())) {
      return -1;
    }
    if (!isPublic(page, at, end)) {
      int from = BEDS.contains(page.word(at)) ? valueStart(page, at) : at;
      report(page, from < 0 ? at : from, end);
      moved(page, at);
    }
    return end;
  }

  /// "Bed-36" and "Room-308", but no "bed-2-bedside".
  private static boolean isDash(Page page, int at) {
    int last = at + 2;
    boolean more =
        page.word(last).equals("-") && !page.tokens.get(last).spaced() && page.has(last + 1);
    return page.word(at).equals("-")
        && !page.tokens.get(at).spaced()
        && page.has(at + 1)
        && page.tokens.get(at + 1).isNumber()
        && !page.tokens.get(at + 1).spaced()
        && !(more && page.tokens.get(last + 1).isWord() && page.word(last + 1).length() > 2);
  }

  /// "from 4A to room 506": where somebody lay before.
  private static void moved(Page page, int at) {
    int from = page.word(at - 1).equals("to") ? valueStart(page, at - 1) : -1;
    if (from > 0 && page.isOneOf(from - 1, "from", "out", "of")) {
      report(page, from, at - 1);
    }
  }

  /// "412? (room)", "B14, that's the room": the word behind its number.
  private static int asked(Page page, int at) {
    boolean bracket = page.word(at - 1).equals("(");
    int back = bracket ? at - 2 : at - 1;
    boolean linked = bracket;
    while (back > 0 && back > at - 7 && ASIDES.contains(page.word(back))) {
      linked |= ",?.-(".contains(page.word(back)) || page.word(back).equals("is");
      back--;
    }
    int from = linked ? valueStart(page, back + 1) : -1;
    boolean own = !PUBLIC_ROOMS.contains(page.word(at - 1)) && page.word(at).startsWith("r");
    if (from < 0 || !own || page.cues(at).open() > page.cues(at).personal()) {
      return -1;
    }
    report(page, from, back + 1);
    return at + 1;
  }

  /// The first token of a room's number that ends before `end`, or -1.
  private static int valueStart(Page page, int end) {
    int start = end - 1;
    while (start > 0
        && start > end - 4
        && !page.tokens.get(start).spaced()
        && isPart(page, start)) {
      start--;
    }
    boolean number = false;
    for (int at = Math.max(0, start); at < end; at++) {
      number |= page.tokens.get(at).isNumber();
    }
    boolean led = start == 0 || (start > 0 && page.tokens.get(start).spaced());
    boolean unit = page.is(start - 1, Sense.UNIT) || page.is(start - 1, Sense.VITAL);
    return number && led && !unit && valueEnd(page, start) == end ? start : -1;
  }

  private static int valueEnd(Page page, int value) {
    if (!page.has(value) || page.tokens.get(value).sort() == Token.Sort.MARK) {
      return -1;
    }
    var token = page.tokens.get(value);
    boolean letter = token.isWord() && token.length() <= 2 && token.capital();
    boolean glued = page.has(value + 1) && !page.tokens.get(value + 1).spaced();
    boolean ward =
        token.isWord()
            && WARDS.contains(token.word())
            && page.word(value + 1).equals("-")
            && page.has(value + 2)
            && page.tokens.get(value + 2).isNumber();
    if (token.isWord() && !ward && !(letter && (glued || page.word(value - 1).equals("bed")))) {
      return -1;
    }
    int end = value + 1;
    while (page.has(end)
        && end < value + 5
        && !page.tokens.get(end).spaced()
        && isPart(page, end)) {
      end++;
    }
    boolean digits = token.isNumber() ? token.length() <= 5 : end > value + 1 || letter;
    return digits ? end : -1;
  }

  private static boolean isPart(Page page, int at) {
    var token = page.tokens.get(at);
    if (token.sort() == Token.Sort.MARK) {
      return "-/".contains(token.word())
          && page.has(at + 1)
          && !page.tokens.get(at + 1).spaced()
          && page.tokens.get(at + 1).length() <= 4;
    }
    return token.length() <= 4 && (token.isNumber() || token.length() <= 2);
  }

  private static boolean isPublic(Page page, int at, int end) {
    var cues = page.cues(at);
    boolean shared =
        PUBLIC_ROOMS.contains(page.word(at - 1)) || PUBLIC_ROOMS.contains(page.word(at - 2));
    boolean placed =
        isOfPublic(page, end) || (page.word(at).equals("suite") && cues.personal() < 2);
    boolean practice = page.word(at - 1).equals("exam") && cues.personal() < 2;
    if (!shared && Tending.acts(page, end)) {
      return false;
    }
    boolean event =
        cues.open() >= 2
            && cues.personal() < 4
            && cues.personal() <= cues.open()
            && (cues.event() || cues.personal() == 0)
            && !(isIn(page, at) && !isHotel(page, at))
            && !BEDS.contains(page.word(at));
    boolean many = page.word(at).equals("rooms") && cues.personal() == 0;
    boolean kept = isKept(page, end) && !cues.person() && !cues.pronoun() && !isIn(page, at);
    return kept || many || shared || placed || practice || event;
  }

  /// "Room 4 has a new machine", "bed 5 was cleaned": told of the house and not of who lies there.
  private static boolean isKept(Page page, int end) {
    boolean furnished = page.isOneOf(end, "has", "gets", "got") && page.word(end + 1).equals("a");
    if (furnished && page.word(end + 2).equals("new")) {
      return true;
    }
    for (int at = end; at < end + 6 && !page.word(at).equals(","); at++) {
      if (KEPT.contains(page.word(at)) || page.is(at, Sense.NOT_PERSON)) {
        return true;
      }
    }
    return false;
  }

  /// "room 12 of the library".
  private static boolean isOfPublic(Page page, int end) {
    for (int at = end + 1; page.word(end).equals("of") && at < end + 5; at++) {
      if (HALLS.contains(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHotel(Page page, int at) {
    for (int near = page.sentenceStart(at); near < page.sentenceEnd(at); near++) {
      if (HALLS.contains(page.word(near))) {
        return true;
      }
    }
    return false;
  }

  /// "I'm in room 4511".
  private static boolean isIn(Page page, int at) {
    boolean lies = page.word(at - 1).equals("in") || page.word(at - 1).equals("from");
    return lies && page.is(at - 2, Sense.FIRST);
  }

  /// "ICU 9", "ED bed 4" is read as a bed.
  private static int ward(Page page, int at) {
    int value = page.word(at + 1).equals("-") ? at + 2 : at + 1;
    boolean number =
        page.has(value)
            && page.tokens.get(value).isNumber()
            && page.tokens.get(value).length() <= 3
            && !page.is(value + 1, Sense.UNIT)
            && !page.word(value + 1).equals("%")
            && !"/:-".contains(page.has(value + 1) ? page.word(value + 1) : "x");
    var cues = page.cues(at);
    boolean count = page.word(at + 1).equals("-") && page.tokens.get(at + 1).spaced();
    if (!number
        || count
        || cues.open() > cues.personal()
        || !page.tokens.get(at).capital()
        || cues.group()) {
      return -1;
    }
    report(page, at, value + 1);
    return value + 1;
  }

  private static void report(Page page, int from, int to) {
    if (Furniture.standsBefore(page, from)) {
      return;
    }
    var cues = page.cues(from);
    var found = page.find(Kind.ROOM, from, to).sayFor("here").remove();
    if (cues.person() || cues.pronoun() || cues.clinical()) {
      found.stop(Reason.ROOM);
    } else {
      found.check(Reason.ROOM);
    }
  }
}
