package org.bedside.guard.renown;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Clinic;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.WordSet;

/// Finds places too small for any list by how they are called (Otter Gap, Nether Dunmore, a hamlet
/// of nine houses) and homes by where they stand ("the trailer behind the feed store"), where
/// somebody in care is told of. So few live there that the place tells who it is.
public final class Hamlets {

  /// What small places are called after.
  private static final Set<String> LAND =
      WordSet.list(
          """
          hollow landing crossing creek ridge gap falls springs point cove island isle islands ferry
          bend flat flats corner corners junction mills bluff bluffs harbor harbour bay valley prairie
          grove glen fork forks bottom bottoms station lake hill hills key cay rock rocks heights
          meadows mountain beach narrows ford bridge marsh moor fell dale head quay haven run mesa
          canyon butte basin pass summit notch mound bayou holler township settlement reservation
          pueblo rancheria homestead crofts croft green cross end common lock weir wash gulch draw arroyo slough swale knob wells sands mouth reach strand spit shoals
          """);

  /// What stands before the name of a place.
  private static final Set<String> BEFORE =
      WordSet.list(
          """
          little great upper lower nether over high low old new north south east west saint st fort
          port mount lake glen cape much market kings long isle inner outer middle colonia rancho
          ejido pueblo barrio villa aldea kampung
          """);

  private static final Set<String> FLATS =
      WordSet.of("flat", "apartment", "apt", "unit", "no", "number", "#", "door", "studio");

  private static final Set<String> HOUSES =
      WordSet.list(
          """
          house court lodge mansions towers tower villas villa cottage cottages gardens heights hall
          manor buildings building flats estate apartments place terrace mews wharf plaza residences
          """);

  private static final Set<String> LEADS =
      WordSet.list(
          """
          from in on off near at to of outside around over beyond toward towards into reach the before
          past beside
          """);
  private static final Set<String> KINDS =
      WordSet.list("hamlet village settlement island islet outpost croft township pueblo commune");

  /// Where somebody may live.
  private static final Set<String> DWELLINGS =
      WordSet.list(
          """
          house bungalow cottage trailer caravan cabin farm farmhouse apartment flat houseboat duplex
          condo shack barn yurt rv boat parsonage rectory convent lighthouse townhouse bedsit chalet
          ranch croft hut motel shed tent van camper annex annexe mansion villa tower block home
          """);

  private static final Set<String> WHERE =
      WordSet.list(
          """
          behind opposite facing across above over past before beside next off near under atop outside
          between overlooking by up down
          """);

  private static final Set<String> LIVES =
      WordSet.list("lives live living stays staying resides lodges camps sleeps");

  private static final int FREQUENT = 400;
  private static final int REACH = 60;

  private Hamlets() {}

  public static void read(Page page) {
    if (page.said.audience() == Audience.COLLEAGUES && !page.safe.isBlind()) {
      return;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = page.tokens.get(at).capital() ? named(page, at) : -1;
      end = end < 0 && KINDS.contains(page.word(at)) ? counted(page, at) : end;
      end = end < 0 && LIVES.contains(page.word(at)) ? lives(page, at) : end;
      end = end < 0 && DWELLINGS.contains(page.word(at)) ? home(page, at) : end;
      at = Math.max(at, end - 1);
    }
  }

  private static int add(Page page, int from, int to, int end) {
    page.find(Kind.LOCATION, from, to).sayFor("nearby").remove().check(Reason.PLACE);
    return end;
  }

  // --- by name

  /// "to Otter Gap", "Upper Wexcombe's only teacher", "Quillon (population 61)".
  private static int named(Page page, int from) {
    int end = from;
    while (isName(page, end) && end < from + 3) {
      end++;
    }
    boolean peopled = isPeopled(page, end);
    boolean land = end > from + 1 && LAND.contains(page.tokens.get(end - 1).stem());
    boolean before = end > from + 1 && BEFORE.contains(page.word(from));
    boolean owns = page.word(end - 1).endsWith("'s");
    boolean led = LEADS.contains(page.word(from - 1)) || owns || peopled;
    boolean flat = isFlat(page, from, end) && Clinic.health(page, 0, page.tokens.size()) >= 0;
    boolean place = peopled || (led && (land || before) && !isSomebody(page, from, end, before));
    boolean meant = place && isCared(page, from) && isPlaceOnly(page, from, end);
    return flat || meant ? add(page, from, end, end) : -1;
  }

  /// "flat 6, Marlowe House": a number before the name of a house.
  private static boolean isFlat(Page page, int from, int end) {
    int number = page.word(from - 1).equals(",") ? from - 2 : from - 1;
    return end > from + 1
        && page.has(number)
        && page.tokens.get(number).isNumber()
        && FLATS.contains(page.word(number - 1))
        && HOUSES.contains(page.tokens.get(end - 1).stem());
  }

  private static boolean isName(Page page, int at) {
    return page.has(at)
        && page.tokens.get(at).isWord()
        && page.tokens.get(at).capital()
        && !page.is(at, Sense.MONTH)
        && !page.is(at, Sense.WEEKDAY)
        && !page.is(at, Sense.PRONOUN)
        && (!page.word(at - 1).endsWith("'s") || !page.tokens.get(at - 1).capital());
  }

  /// "population 61", "(pop. 88)".
  private static boolean isPeopled(Page page, int at) {
    int word = page.isOneOf(at, "(", ",", "-") ? at + 1 : at;
    boolean people = page.isOneOf(word, "population", "pop");
    int number = page.isOneOf(word + 1, ".", ":", "of") ? word + 2 : word + 1;
    return people && page.has(number) && page.tokens.get(number).isNumber();
  }

  /// "to Jordan Hill" and "Old Margaret" are people.
  private static boolean isSomebody(Page page, int from, int end, boolean before) {
    var gazetteer = Gazetteer.standard();
    int given = gazetteer.givenRank(page.tokens.get(before ? end - 1 : from).stem());
    boolean surname = before || gazetteer.surname(page.tokens.get(end - 1).stem());
    return given > 0 && given <= FREQUENT && surname;
  }

  /// No street, lake of a hike or house of health.
  private static boolean isPlaceOnly(Page page, int from, int end) {
    boolean street = page.is(end, Sense.STREET) && page.tokens.get(end).capital();
    boolean house = page.is(end, Sense.PLACE_HEAD) || page.is(from, Sense.PLACE_HEAD);
    boolean number = page.has(from - 1) && page.tokens.get(from - 1).isNumber();
    return !street && !house && !number;
  }

  /// "a hamlet of forty souls", "an island of nine houses".
  private static int counted(Page page, int at) {
    boolean of = page.word(at + 1).equals("of") || page.word(at + 1).equals("with");
    if (!of || !isCared(page, at)) {
      return -1;
    }
    for (int next = at + 2; next < Math.min(page.sentenceEnd(at), at + 6); next++) {
      if (page.isOneOf(
          next,
          "souls",
          "people",
          "houses",
          "inhabitants",
          "families",
          "homes",
          "residents",
          "households",
          "huts")) {
        return add(page, at, next + 1, next + 1);
      }
    }
    return -1;
  }

  // --- by where it stands

  /// "lives above the hardware store", "lives on the last farm before the ferry".
  private static int lives(Page page, int at) {
    boolean author = page.is(at - 1, Sense.FIRST) || page.is(at - 2, Sense.FIRST);
    int limit = Math.min(page.sentenceEnd(at), at + 8);
    for (int next = at + 1; next < limit && !author; next++) {
      boolean spot =
          WHERE.contains(page.word(next)) || page.isOneOf(next, "on", "in", "at", "two", "from");
      boolean definite =
          page.word(next + 1).equals("the")
              || page.word(next + 1).equals("that")
              || page.word(next).equals("two");
      if (spot && definite && isCared(page, at)) {
        int end = end(page, next + 2);
        return isHome(page, next, end) ? add(page, next, end, end) : -1;
      }
    }
    return -1;
  }

  /// "in the same ward" and "in the moment" are no homes.
  private static boolean isHome(Page page, int from, int end) {
    boolean beside = WHERE.contains(page.word(from)) || page.word(from).equals("two");
    for (int at = from; at < end; at++) {
      beside |= DWELLINGS.contains(page.word(at)) && !page.word(at).equals("home");
    }
    return beside && !Sense.WARD.says(page.word(end - 1));
  }

  /// "the pink house opposite the chapel".
  private static int home(Page page, int at) {
    boolean the = false;
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 4); back--) {
      the |= page.word(back).equals("the") || page.word(back).equals("that");
    }
    int next = at + 1;
    if (page.word(next).equals("park") || page.word(next).equals("parked")) {
      next++;
    }
    boolean down =
        page.isOneOf(next, "at", "on") && page.isOneOf(next + 2, "end", "corner", "edge", "top");
    if (!the || !(WHERE.contains(page.word(next)) || down) || !isCared(page, at)) {
      return -1;
    }
    int end = end(page, next + 1);
    return end > next + 1 ? add(page, at, end, end) : -1;
  }

  /// Over the words of one thing: "the feed store".
  private static int end(Page page, int from) {
    int end = from;
    while (page.has(end)
        && end < from + 5
        && page.tokens.get(end).isWord()
        && !page.isOneOf(end, "and", "with", "who", "is", "has", "needs")) {
      end++;
    }
    return end;
  }

  // --- of whom

  /// Whether the words around tell of one person and of care, and of nothing for everybody.
  private static boolean isCared(Page page, int at) {
    var cues = page.cues(at);
    if (cues.open() >= 3 && cues.open() > cues.personal()) {
      return false;
    }
    int from = Math.max(0, at - REACH);
    int to = Math.min(page.tokens.size(), at + REACH);
    int start = page.sentenceStart(at);
    int end = page.has(page.sentenceEnd(at)) ? page.sentenceEnd(page.sentenceEnd(at)) : to;
    return isOne(
            page, Math.max(from, start > 0 ? page.sentenceStart(start - 1) : 0), Math.min(to, end))
        && isCare(page, from, to);
  }

  private static boolean isCare(Page page, int from, int to) {
    if (Clinic.health(page, from, to) >= 0) {
      return true;
    }
    for (int at = from; at < to; at++) {
      var cues = page.cues(at);
      boolean health = Sense.HEALTH.says(page.word(at)) && !Sense.STAFF.says(page.word(at));
      boolean birth = page.word(at).equals("birth") && page.word(at - 1).equals("home");
      if (birth || (health && (cues.pronoun() || cues.person()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean birth = page.word(at).equals("birth") && page.word(at - 1).equals("home");
      boolean visit = page.word(at).equals("visit") && page.word(at - 1).equals("home");
      boolean them = page.word(at).equals("one") && page.word(at + 2).equals("them");
      boolean one =
          birth
              || visit
              || them
              || page.word(at).equals("family")
              || page.word(at).equals("his")
              || page.word(at).equals("her");
      if (one || page.is(at, Sense.PRONOUN) || Townsfolk.isHead(page, at)) {
        return true;
      }
    }
    return false;
  }
}
