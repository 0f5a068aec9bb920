package org.bedside.guard;

import java.util.Set;

/// Finds streets, ZIP codes and rooms.
final class Places {

  private static final Set<String> STREETS =
      Set.of(
          "street",
          "avenue",
          "road",
          "lane",
          "drive",
          "court",
          "boulevard",
          "way",
          "place",
          "terrace",
          "circle",
          "highway",
          "parkway",
          "trail",
          "square",
          "loop",
          "row",
          "alley",
          "crescent",
          "close",
          "pike",
          "ridge",
          "run",
          "path",
          "plaza");
  private static final Set<String> SHORT_STREETS =
      Set.of("st", "ave", "rd", "ln", "dr", "ct", "blvd", "pl", "ter", "cir", "hwy", "pkwy", "trl");

  /// Streets by name alone that are always streets: "Birch Lane", but not "Finish Line Way".
  private static final Set<String> NAMED =
      Set.of("street", "avenue", "road", "lane", "drive", "boulevard", "terrace", "court");

  private static final Set<String> NOT_NAMES =
      Set.of(
          "wall", "sesame", "memory", "fast", "slow", "the", "this", "our", "test", "food", "fund");

  private static final Set<String> STATES =
      Set.of(
          ("al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh"
                  + " nj nm ny nc nd oh ok or pa pr ri sc sd tn tx ut vt va wa wv wi wy ohio texas"
                  + " california florida york pennsylvania illinois georgia michigan virginia"
                  + " washington arizona tennessee massachusetts indiana missouri maryland wisconsin"
                  + " colorado minnesota alabama louisiana kentucky oregon oklahoma connecticut utah"
                  + " iowa nevada arkansas mississippi kansas nebraska idaho maine montana vermont"
                  + " wyoming delaware alaska hawaii jersey mexico carolina dakota hampshire island")
              .split(" "));

  private static final Set<String> ROOMS = Set.of("room", "rm", "bed", "bay", "cubicle", "ward");
  private static final Set<String> PUBLIC_ROOMS =
      Set.of(
          "conference", "community", "meeting", "class", "waiting", "board", "lecture", "library");

  private Places() {}

  static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var token = page.tokens.get(at);
      int end = -1;
      if (token.isNumber()) {
        end = Math.max(street(page, at), zip(page, at));
      } else if (NAMED.contains(token.word()) && token.capital()) {
        namedStreet(page, at);
      } else if (ROOMS.contains(token.word())) {
        end = room(page, at);
      } else if (token.is("box")) {
        end = postBox(page, at);
      }
      at = Math.max(at, end - 1);
    }
  }

  private static boolean isPublic(Page page, int at) {
    var cues = page.cues(at);
    return cues.event() && !cues.person() && !cues.pronoun();
  }

  /// "412 W. Oak Street, Apt 4": a number, up to four names, a word for street, a unit.
  private static int street(Page page, int at) {
    if (page.tokens.get(at).length() > 6 || page.word(at - 1).equals("$")) {
      return -1;
    }
    for (int end = at + 1; end < at + 8 && page.has(end); end++) {
      var token = page.tokens.get(end);
      boolean suffix = STREETS.contains(token.word()) || SHORT_STREETS.contains(token.word());
      if (suffix && end > at + 1 && token.capital() == page.tokens.get(at + 1).capital()) {
        int stop = unit(page, end + 1);
        if (!isPublic(page, at)) {
          page.find(Kind.ADDRESS, at, stop).remove().sayFor("nearby").stop(Reason.STREET);
        }
        return stop;
      }
      boolean name = token.isWord() && token.length() > 0 && (token.capital() || isLower(page, at));
      boolean ordinal =
          token.isNumber() || Set.of("th", "st", "nd", "rd", ".").contains(token.word());
      if (!name && !ordinal) {
        return -1;
      }
    }
    return -1;
  }

  /// In a text without capitals an address has none either; one name is enough there.
  private static boolean isLower(Page page, int at) {
    return page.has(at + 2)
        && !page.tokens.get(at + 1).capital()
        && NAMED.contains(page.word(at + 2))
        && page.tokens.get(at).length() >= 2
        && page.cues(at).oneInCare();
  }

  private static int unit(Page page, int at) {
    int next = at;
    while (page.has(next)
        && next < at + 2
        && (page.word(next).equals(",") || page.word(next).equals("."))) {
      next++;
    }
    if (page.word(next).equals("#")) {
      return page.has(next + 1) ? next + 2 : at;
    }
    boolean unit =
        Set.of("apt", "apartment", "unit", "suite", "ste", "lot").contains(page.word(next));
    int value =
        page.word(next + 1).equals(".") || page.word(next + 1).equals("#") ? next + 2 : next + 1;
    return unit && page.has(value) ? value + 1 : at;
  }

  /// "from Birch Lane", if the sentence is about somebody.
  private static void namedStreet(Page page, int at) {
    int from = at;
    while (from > page.sentenceStart(at)
        && at - from < 3
        && page.tokens.get(from - 1).isWord()
        && page.tokens.get(from - 1).capital()
        && from - 1 > page.sentenceStart(at)
        && !NOT_NAMES.contains(page.word(from - 1))) {
      from--;
    }
    boolean namesMore =
        page.has(at + 1) && page.tokens.get(at + 1).isWord() && page.tokens.get(at + 1).capital();
    if (from == at || namesMore || isPublic(page, at)) {
      return;
    }
    var cues = page.cues(at);
    boolean lives =
        Set.of("from", "live", "lives", "living", "of").contains(page.word(from - 1))
            || Set.of("live", "lives", "living", "lived").contains(page.word(from - 2));
    var found = page.find(Kind.ADDRESS, from, at + 1).remove().sayFor("nearby");
    if (lives || cues.oneInCare()) {
      found.stop(Reason.STREET);
    } else {
      found.check(Reason.STREET);
    }
  }

  private static int postBox(Page page, int at) {
    int from = at - 1;
    while (page.has(from)
        && at - from < 5
        && Set.of("p", "o", ".", "po").contains(page.word(from))) {
      from--;
    }
    if (from == at - 1 || !page.has(at + 1) || !page.tokens.get(at + 1).isNumber()) {
      return -1;
    }
    page.find(Kind.ADDRESS, from + 1, at + 2).remove().stop(Reason.STREET);
    return at + 2;
  }

  /// Five digits after a state or the word ZIP, or five and four.
  private static int zip(Page page, int at) {
    var token = page.tokens.get(at);
    if (token.length() != 5) {
      return -1;
    }
    boolean four =
        page.word(at + 1).equals("-")
            && page.word(at + 2).length() == 4
            && page.tokens.get(at + 2).isNumber()
            && !page.word(at + 3).equals("-");
    int back = ",:".contains(page.word(at - 1)) ? at - 2 : at - 1;
    boolean state = STATES.contains(page.word(back)) && page.tokens.get(back).capital();
    boolean named =
        Set.of("zip", "zipcode", "postal").contains(page.word(back))
            || page.word(back - 1).equals("zip");
    int end = four ? at + 3 : at + 1;
    if ((state || named || four) && !isPublic(page, at)) {
      page.find(Kind.ZIP, at, end).remove().stop(Reason.ZIP);
      return end;
    }
    return -1;
  }

  private static int room(Page page, int at) {
    int value = Set.of("#", "no", ".").contains(page.word(at + 1)) ? at + 2 : at + 1;
    if (!page.has(value)
        || !page.tokens.get(value).isNumber()
        || page.tokens.get(value).length() > 4) {
      return -1;
    }
    int end = value + 1;
    if (page.has(end)
        && page.tokens.get(end).length() == 1
        && !page.tokens.get(end).spaced()
        && page.tokens.get(end).isWord()) {
      end++;
    }
    var cues = page.cues(at);
    boolean publicRoom = PUBLIC_ROOMS.contains(page.word(at - 1));
    if (!publicRoom && !(isPublic(page, at) && !cues.clinical())) {
      var found = page.find(Kind.ROOM, at, end).remove().sayFor("here");
      if (cues.person() || cues.pronoun() || cues.clinical()) {
        found.stop(Reason.ROOM);
      } else {
        found.check(Reason.ROOM);
      }
    }
    return end;
  }
}
