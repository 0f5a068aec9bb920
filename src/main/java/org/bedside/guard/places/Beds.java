package org.bedside.guard.places;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.CareHouse;
import org.bedside.guard.page.Furniture;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Numerals;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.guard.page.Tending;
import org.bedside.words.WordSet;

/// Finds where somebody lies or sits, told otherwise than by "room 214": "bay two", "chair #7",
/// "the window bed", "upstairs on 5 West".
public final class Beds {

  /// What has a number wherever people are cared for.
  private static final Set<String> PLACES =
      WordSet.list(
          """
          room rm bed bay cubicle ward pod crib isolette stretcher gurney chair recliner station cot
          bassinet incubator trolley cabin trauma resus booth berth theatre curtain slot couch sideroom warmer
          habitación habitacion cama cuarto camilla zimmer chambre quarto letto bett lit
          """);

  /// Where people live who are cared for; elsewhere everybody does.
  private static final Set<String> HOMES =
      WordSet.list("apartment apt flat unit cottage villa lodge suite bungalow studio");

  /// These stand in other houses, too.
  private static final Set<String> SEATS =
      WordSet.of(
          "chair", "recliner", "station", "booth", "berth", "theatre", "slot", "couch", "curtain");

  private static final Set<String> SIGNS = WordSet.of("#", "no", ".", "number", ":");

  private static final Set<String> WHICH =
      WordSet.list("first second third fourth fifth sixth corner window end middle");

  private static final Set<String> POINTS = WordSet.of("north", "south", "east", "west");

  /// Behind these words a place with a number belongs to everybody.
  private static final Set<String> PUBLIC =
      WordSet.list(
          """
          conference community meeting class waiting board lecture library break locker auditorium
          seminar training activity emergency hotel court mail server chat new polling police fire
          train radio weather gas power tv music loading parking escape rest guest bus charging
          """);

  private Beds() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var word = page.word(at);
      int end = -1;
      if (Lists.isOneOf(word, "in", "from", "at")) {
        end = dwelling(page, at + 1);
      } else if (PLACES.contains(word)) {
        end = WHICH.contains(page.word(at - 1)) ? which(page, at) : numbered(page, at);
      } else if (POINTS.contains(word)) {
        end = wing(page, at);
      }
      at = Math.max(at, end - 1);
    }
  }

  /// "bay two", "chair #7", "room twelve".
  private static int numbered(Page page, int at) {
    int value = at + 1;
    while (value < at + 3 && SIGNS.contains(page.word(value))) {
      value++;
    }
    int end = valueEnd(page, at, value);
    boolean shared = PUBLIC.contains(page.word(at - 1)) || PUBLIC.contains(page.word(at - 2));
    if (end < 0 || shared || page.is(end, Sense.UNIT) || page.is(end, Sense.TIME)) {
      return -1;
    }
    if (!Tending.acts(page, end) && !isLived(page, at, SEATS.contains(page.word(at)))) {
      return -1;
    }
    report(page, at, end);
    return end;
  }

  private static int valueEnd(Page page, int at, int value) {
    if (!page.has(value)) {
      return -1;
    }
    var token = page.tokens.get(value);
    if (token.isNumber()) {
      return !Rooms.isRoom(page.word(at)) && token.length() <= 3 ? value + 1 : -1;
    }
    var number = Numerals.at(page, value);
    boolean one = token.is("one") && page.word(at).equals("room");
    boolean half = number.isThere() && page.word(number.to()).equals("of");
    return number.isThere() && !one && !half ? number.to() : -1;
  }

  /// "the man in 14B", "the lady from 412 keeps asking", "the gentleman in apartment 5": somebody
  /// told by where they lie or live.
  private static int dwelling(Page page, int from) {
    boolean home = HOMES.contains(page.word(from));
    int value = home ? from + 1 : from;
    long person = Sense.PERSON.bit | Sense.HER.bit | Sense.HIS.bit;
    boolean owned = (page.senses(from - 2) & person) != 0 && !page.is(from - 2, Sense.PRONOUN);
    if (!owned || !page.has(value) || !page.tokens.get(value).isNumber()) {
      return -1;
    }
    int length = page.tokens.get(value).length();
    int end = value + 1;
    boolean letter =
        page.has(end)
            && page.tokens.get(end).isWord()
            && page.tokens.get(end).length() == 1
            && page.tokens.get(end).capital()
            && !page.tokens.get(end).spaced();
    boolean number = length >= 2 && length <= 3 && Tending.acts(page, end);
    if (!(home || number || (letter && length <= 4)) || !isIll(page, home)) {
      return -1;
    }
    report(page, from, letter ? end + 1 : end);
    return end;
  }

  /// A flat is somebody's home everywhere; a word about care makes it a patient's.
  private static boolean isIll(Page page, boolean home) {
    return page.cues().open() <= page.cues().personal()
        && (!home || page.cues().clinical() || CareHouse.isTold(page));
  }

  /// "the window bed", "third bed from the door".
  private static int which(Page page, int at) {
    boolean bed = page.isOneOf(at, "bed", "bay", "cubicle", "chair", "cot");
    if (!bed || !isLived(page, at, true)) {
      return -1;
    }
    report(page, at - 1, at + 1);
    return at + 1;
  }

  /// "5 West", "4 north": a ward as nurses call it.
  private static int wing(Page page, int at) {
    boolean floor =
        page.has(at - 1)
            && page.tokens.get(at - 1).isNumber()
            && page.tokens.get(at - 1).length() <= 2
            && page.tokens.get(at).spaced();
    boolean street = page.has(at + 1) && page.is(at + 1, Sense.STREET);
    boolean on = page.isOneOf(at - 2, "on", "from", "to", "in", "of", "up");
    boolean miles = page.word(at + 1).equals("of");
    if (!floor || street || !on || miles || !isLived(page, at, false)) {
      return -1;
    }
    report(page, at - 1, at + 1);
    return at + 1;
  }

  /// Whether one person in care is told of in this text.
  ///
  /// @param anywhere whether such a thing stands in other houses as well
  private static boolean isLived(Page page, int at, boolean anywhere) {
    var near = page.cues(at);
    var all = page.cues();
    boolean person = near.person() || near.pronoun() || all.person() || all.pronoun();
    boolean care = near.clinical() || CareHouse.isTold(page);
    boolean open = all.open() > all.personal() + 1;
    return person && !open && (care || (!anywhere && (near.person() || near.pronoun())));
  }

  private static void report(Page page, int from, int to) {
    if (Furniture.standsBefore(page, from)) {
      return;
    }
    page.find(Kind.ROOM, from, to).sayFor("here").remove().stop(Reason.ROOM);
  }
}
