package org.bedside.guard.places;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.names.NamedThings;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.WordSet;

/// Finds places smaller than a state in sentences about one person: towns, counties, hospitals. A
/// place in a sentence about something public is where it happens, and no finding.
public final class Locations {

  private static final Set<String> LEADS =
      WordSet.list(
          """
          from in near at to outside around of lives via by home moved leaving visiting resident
          """);

  private static final Set<String> JOINTS =
      WordSet.of("of", "the", "and", "st", "saint", "de", "la", ".", "-", "'s");

  private static final Set<String> COUNTRIES =
      WordSet.of(
          "america", "usa", "us", "mexico", "canada", "brazil", "india", "china", "japan",
          "england", "france", "germany", "italy", "spain", "africa", "europe", "asia", "peru",
          "cuba", "puerto", "rico", "jamaica", "haiti", "vietnam", "poland", "lebanon", "jordan",
          "egypt", "kenya");

  /// After these words a given name alone is somebody's.
  private static final Set<String> TO_PEOPLE = WordSet.of("of", "by", "at", "to");

  /// A given name up to this rank is one even where a town has it.
  private static final int FREQUENT = 400;

  private static final int MOST_WORDS = 4;

  private Locations() {}

  public static void read(Page page) {
    if (page.said.audience() == Audience.COLLEAGUES && !page.safe.isBlind()) {
      // Among colleagues a place decides only through how many patients fit.
      return;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = -1;
      if (page.is(at, Sense.PLACE_HEAD) && page.tokens.get(at).capital()) {
        end = headed(page, at);
      } else if (page.is(at, Sense.COUNTY) && page.tokens.get(at).capital()) {
        end = headed(page, at);
      } else if (LEADS.contains(page.word(at))) {
        end = town(page, at + 1);
      }
      at = Math.max(at, end - 1);
    }
  }

  /// "Saint Brendan Hospital", "Union County": names before the word for a place.
  private static int headed(Page page, int at) {
    int from = at;
    while (from > page.sentenceStart(at) && at - from < MOST_WORDS + 1 && isPart(page, from - 1)) {
      from--;
    }
    while (from < at && !page.tokens.get(from).capital()) {
      from++;
    }
    int end = at + 1;
    while (page.is(end, Sense.PLACE_HEAD) && page.tokens.get(end).capital()) {
      end++;
    }
    boolean led = LEADS.contains(page.word(from - 1)) || page.word(from - 1).equals("the");
    return from < at && led && isPersonal(page, at) ? add(page, from, end) : -1;
  }

  private static boolean isPart(Page page, int at) {
    var token = page.tokens.get(at);
    boolean name =
        token.isWord()
            && token.capital()
            && !page.is(at, Sense.MONTH)
            && !page.is(at, Sense.PRONOUN);
    boolean joint = JOINTS.contains(token.word()) && at > 0 && page.tokens.get(at - 1).capital();
    return name || joint;
  }

  /// "from Cedar Hollow", "in Dayton, OH": a known town, or any name before a state.
  private static int town(Page page, int from) {
    int end = from;
    int best = -1;
    for (; page.has(end) && end < from + MOST_WORDS && isName(page, end, from); end++) {
      best = isTown(page, from, end + 1) ? end + 1 : best;
    }
    if (namesPerson(page, from, end)) {
      return -1;
    }
    int state = page.word(end).equals(",") ? end + 1 : end;
    if (end > from
        && state > end
        && page.is(state, Sense.STATE)
        && isCapital(page, state)
        && !isPublic(page, from)) {
      return add(page, from, state + 1);
    }
    return best > 0 && isPersonal(page, from) && !NamedThings.isNameOf(page, best)
        ? add(page, from, best)
        : -1;
  }

  /// "by Taylor Quill", "a photo of Robert": towns of such names are not what is meant.
  private static boolean namesPerson(Page page, int from, int end) {
    if (!page.has(from)) {
      return false;
    }
    var gazetteer = Gazetteer.standard();
    int rank = gazetteer.givenRank(page.tokens.get(from).stem());
    boolean given = rank > 0 && rank <= FREQUENT && (page.senses(from) & Sense.STATE.bit) == 0;
    boolean full = end == from + 2 && gazetteer.surname(page.tokens.get(from + 1).stem());
    boolean town = full && isTown(page, from, end);
    boolean doer = TO_PEOPLE.contains(page.word(from - 1));
    return given && !town && (full || (doer && end == from + 1));
  }

  private static boolean isCapital(Page page, int at) {
    return page.tokens.get(at).capital();
  }

  private static boolean isName(Page page, int at, int from) {
    var token = page.tokens.get(at);
    boolean dot = token.is(".") && at > from && page.word(at - 1).length() <= 2;
    return dot
        || (token.isWord()
            && token.capital()
            && !page.is(at, Sense.WEEKDAY)
            && !page.is(at, Sense.MONTH));
  }

  private static boolean isTown(Page page, int from, int to) {
    var gazetteer = Gazetteer.standard();
    if (to == from + 1) {
      var word = page.tokens.get(from).stem();
      return gazetteer.town(word)
          && !gazetteer.common(word)
          && !COUNTRIES.contains(word)
          && (page.senses(from) & Sense.STATE.bit) == 0;
    }
    var name = new StringBuilder();
    for (int at = from; at < to; at++) {
      if (!page.word(at).equals(".")) {
        name.append(name.isEmpty() ? "" : " ").append(page.tokens.get(at).stem());
      }
    }
    return gazetteer.town(name.toString());
  }

  private static boolean isPublic(Page page, int at) {
    return page.cues(at).open() >= 2 && page.cues(at).personal() < 2;
  }

  private static boolean isPersonal(Page page, int at) {
    var cues = page.cues(at);
    return cues.isPersonal() || (cues.personal() > 0 && cues.open() == 0);
  }

  private static int add(Page page, int from, int to) {
    page.find(Kind.LOCATION, from, to).sayFor("nearby").remove().check(Reason.PLACE);
    return to;
  }
}
