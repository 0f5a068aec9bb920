package org.bedside.guard;

import java.util.Set;
import org.bedside.words.Token;

/// Finds rooms and beds, where somebody lies in them.
final class Rooms {

  private static final Set<String> ROOMS =
      Set.of(
          "room",
          "rm",
          "bed",
          "bay",
          "cubicle",
          "ward",
          "rooms",
          "suite",
          "pod",
          "crib",
          "isolette",
          "stretcher",
          "gurney");

  private static final Set<String> WARDS =
      Set.of(
          "icu",
          "micu",
          "sicu",
          "nicu",
          "picu",
          "ccu",
          "ed",
          "er",
          "pacu",
          "tele",
          "stepdown",
          "obs",
          "hall");

  private static final Set<String> PUBLIC_ROOMS =
      Set.of(
          "conference",
          "community",
          "meeting",
          "class",
          "waiting",
          "board",
          "lecture",
          "library",
          "break",
          "locker",
          "auditorium",
          "seminar",
          "training",
          "activity",
          "emergency",
          "hotel",
          "court",
          "mail",
          "server",
          "chat",
          "new");

  private static final Set<String> SIGNS = Set.of("#", "no", ".", "number", ":", "num");

  private Rooms() {}

  static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var word = page.word(at);
      int end = ROOMS.contains(word) ? room(page, at) : WARDS.contains(word) ? ward(page, at) : -1;
      at = Math.max(at, end - 1);
    }
  }

  /// "room 214B", "Rm. # 12", "bed 3107-2", "room B-12", "bed C".
  private static int room(Page page, int at) {
    int value = at + 1;
    while (value < at + 4 && SIGNS.contains(page.word(value))) {
      value++;
    }
    int end = valueEnd(page, value);
    if (end < 0 || (page.is(end, Sense.UNIT) && page.tokens.get(end).spaced())) {
      return -1;
    }
    if (!isPublic(page, at, end)) {
      report(page, at, end);
    }
    return end;
  }

  private static int valueEnd(Page page, int value) {
    if (!page.has(value) || page.tokens.get(value).sort() == Token.Sort.MARK) {
      return -1;
    }
    var token = page.tokens.get(value);
    boolean letter = token.isWord() && token.length() <= 2 && token.capital();
    boolean glued = page.has(value + 1) && !page.tokens.get(value + 1).spaced();
    if (token.isWord() && !(letter && (glued || page.word(value - 1).equals("bed")))) {
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
        page.word(end).equals("of") || (page.word(at).equals("suite") && cues.personal() < 2);
    boolean practice = page.word(at - 1).equals("exam") && cues.personal() < 2;
    boolean event = cues.open() >= 2 && cues.personal() < 4 && cues.personal() <= cues.open();
    return shared || placed || practice || event;
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
    var cues = page.cues(from);
    var found = page.find(Kind.ROOM, from, to).sayFor("here").remove();
    if (cues.person() || cues.pronoun() || cues.clinical()) {
      found.stop(Reason.ROOM);
    } else {
      found.check(Reason.ROOM);
    }
  }
}
