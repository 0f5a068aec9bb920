package org.bedside.guard.names;

import java.util.Set;
import java.util.stream.IntStream;
import org.bedside.guard.page.Furniture;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.WordSet;

/// Tells what only looks like somebody's name by the company it keeps: a drug among drugs, a town
/// among towns, a hotline beside its number, "hall B", "AOM", "Hal the skeleton".
final class Misnamed {

  /// What a letter or a number is put to.
  private static final Set<String> LETTERED =
      WordSet.list(
          """
          hall room ward gate table booth suite block wing bay stand level group plan part type
          vitamin hepatitis influenza schedule appendix exhibit annex stage phase terminal platform
          lot zone section figure class grade option team track building module unit
          """);

  private static final Set<String> DRUGS =
      WordSet.list(
          """
          paracetamol ibuprofen acetaminophen aspirin naproxen diclofenac metamizole salbutamol
          albuterol tablet tablets capsule capsules syrup puffer puffers inhaler inhalers brand
          brands generic generics dose doses dosing mg mcg pharmacy pharmacies pharmacist pill pills
          medicine medicines drug drugs prescription antibiotic antibiotics painkiller painkillers
          ointment cream drops recalled banned patent biosimilar biosimilars antihistamine statin
          statins laxative antacid nasal decongestant lozenges over-the-counter otc
          """);

  /// Before "of" they lead to a place.
  private static final Set<String> LAND =
      WordSet.list(
          """
          view views top slopes foot summit peak coast shores shore streets city town village island
          islands lake banks port outskirts north south east west suburb suburbs harbour harbor hills
          valley river gulf bay port region province district skyline
          """);

  private static final Set<String> TRIPS =
      WordSet.list("flight flights train trains bus ferry road ticket tickets trip drive commute");

  /// What is read out before a list of places.
  private static final Set<String> STOPS =
      WordSet.list(
          """
          sites site calendar outreach tour stops stop locations location towns town offices office
          route schedule map track tracks places branches venues destinations rotation rotations
          clinic clinics campuses cities season van coverage
          """);

  private static final Set<String> SAINTS = WordSet.list("san santa santo são sao saint");

  private static final Set<String> FREE =
      WordSet.list("800 888 877 866 855 844 833 0800 0808 116 988 211");

  private static final Set<String> LINES =
      WordSet.list("hotline helpline lifeline línea linea crisis textline warmline");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;

  private Misnamed() {}

  static boolean is(Page page, Naming naming) {
    if (naming.titled()) {
      return false;
    }
    if (isLetters(page, naming) || isLettered(page, naming) || isThing(page, naming)) {
      return true;
    }
    if (isArticled(page, naming) || isLand(page, naming) || DoubleEponyms.is(page, naming)) {
      return true;
    }
    return !isTold(page, naming)
        && (isDrug(page, naming)
            || isPlace(page, naming)
            || isHotline(page, naming)
            || isRepeated(page, naming)
            || isPlural(page, naming)
            || isNoun(page, naming));
  }

  /// Whether somebody is told of in the sentence.
  private static boolean isTold(Page page, Naming naming) {
    var cues = page.cues(naming.from());
    return cues.person() || cues.pronoun() || Care.of(page, naming).compareTo(Care.ABOUT) >= 0;
  }

  /// "for AOM": three capitals among small letters.
  private static boolean isLetters(Page page, Naming naming) {
    int at = naming.name();
    var token = page.tokens.get(at);
    if (naming.words() > 1 || token.length() <= SHORTEST || token.length() > LONGEST) {
      return false;
    }
    return isCapitals(page, at) && !isKnown(token.stem()) && !isShouted(page, at);
  }

  private static boolean isCapitals(Page page, int at) {
    var token = page.tokens.get(at);
    var text = page.plain.text();
    for (int place = token.start(); place < token.end(); place++) {
      if (!Character.isUpperCase(text.charAt(place))) {
        return false;
      }
    }
    return token.isWord();
  }

  private static boolean isShouted(Page page, int at) {
    int shouted = 0;
    for (int near = page.sentenceStart(at); near < page.sentenceEnd(at); near++) {
      boolean word = page.tokens.get(near).isWord() && page.tokens.get(near).length() > SHORTEST;
      shouted += !word ? 0 : isCapitals(page, near) ? 1 : -1;
    }
    return shouted > 0;
  }

  private static boolean isKnown(String word) {
    var gazetteer = Gazetteer.standard();
    return gazetteer.given(word) || gazetteer.surname(word);
  }

  /// "hall B".
  private static boolean isLettered(Page page, Naming naming) {
    int last = naming.to() - 1;
    var before = last > naming.name() ? page.word(last - 1) : page.word(naming.name() - 1);
    return page.tokens.get(last).length() == 1
        && naming.words() <= 2
        && !page.word(naming.to()).equals(".")
        && LETTERED.contains(before);
  }

  /// "Hal the skeleton", "Gladys, our fern".
  private static boolean isThing(Page page, Naming naming) {
    int at = page.word(naming.to()).equals(",") ? naming.to() + 1 : naming.to();
    int noun = at + 1;
    int last = Math.min(noun + 2, page.sentenceEnd(naming.from()));
    return page.isOneOf(at, "the", "our", "a")
        && IntStream.range(noun, last).anyMatch(near -> Furniture.is(page.word(near)));
  }

  /// "Crocin, Calpol, Dolo: all three are paracetamol".
  private static boolean isDrug(Page page, Naming naming) {
    var word = page.tokens.get(naming.name()).stem();
    if (naming.words() > 1 || isKnown(word) || Generics.is(word)) {
      return naming.words() == 1 && !isKnown(word);
    }
    for (int at = page.sentenceStart(naming.from()); at < page.sentenceEnd(naming.from()); at++) {
      boolean other = at < naming.from() || at >= naming.to();
      boolean capital = page.tokens.get(at).isWord() && page.tokens.get(at).capital();
      boolean drug = capital && Things.over(page, at, at + 1) == Things.Sure.ALWAYS;
      if (other && (drug || DRUGS.contains(page.word(at)))) {
        return true;
      }
    }
    return false;
  }

  /// "the victor": a small word behind an article.
  private static boolean isArticled(Page page, Naming naming) {
    int at = naming.name();
    return naming.words() == 1
        && !page.tokens.get(at).capital()
        && page.isOneOf(at - 1, "the", "a", "an", "every", "any")
        && Gazetteer.standard().common(page.word(at));
  }

  /// "the town of Gunnison", "the road to Kimball".
  private static boolean isLand(Page page, Naming naming) {
    int before = naming.from() - 1;
    return (page.word(before).equals("of") && LAND.contains(page.word(before - 1)))
        || (page.word(before).equals("to") && TRIPS.contains(page.word(before - 1)));
  }

  /// "May brings ticks, June brings stitches".
  private static boolean isMonth(Page page, Naming naming) {
    int at = naming.name();
    int months = 0;
    for (int near = page.sentenceStart(at); near < page.sentenceEnd(at); near++) {
      months += page.is(near, Sense.MONTH) ? 1 : 0;
    }
    return naming.words() == 1 && page.is(at, Sense.MONTH) && months > 1;
  }

  private static boolean isPlace(Page page, Naming naming) {
    boolean state =
        page.word(naming.to()).equals(",")
            && page.is(naming.to() + 1, Sense.STATE)
            && page.word(naming.to() + 1).length() > 2;
    boolean saint = naming.words() > 1 && SAINTS.contains(page.word(naming.from()));
    return state
        || saint
        || isMonth(page, naming)
        || isTownOf(page, naming)
        || isListed(page, naming);
  }

  /// "Pinto Flat", where the practice knows the town.
  static boolean isTownOf(Page page, Naming naming) {
    int from = naming.name();
    int to = naming.to();
    return page.has(to)
        && (page.safe.town(page.word(from) + " " + page.word(to))
            || page.safe.town(page.word(from - 1) + " " + page.word(from))
            || (to == from + 2 && page.safe.town(page.word(from) + " " + page.word(from + 1))));
  }

  /// Towns among towns: "track sites: Alamosa, Lamar, Sterling".
  private static boolean isListed(Page page, Naming naming) {
    int towns = 0;
    int others = 0;
    boolean stops = false;
    var gazetteer = Gazetteer.standard();
    int start = page.sentenceStart(naming.from());
    for (int at = start; at < page.sentenceEnd(naming.from()); at++) {
      var token = page.tokens.get(at);
      stops |= STOPS.contains(page.word(at));
      if (!token.isWord() || !token.capital() || at == start || page.is(at, Sense.WEEKDAY)) {
        continue;
      }
      boolean town = gazetteer.town(token.stem()) || page.safe.town(token.stem());
      towns += town ? 1 : 0;
      others += town ? 0 : 1;
    }
    return naming.words() == 1 && towns >= 2 && towns > others && (stops || others == 0);
  }

  /// "Trevor Project, 866 …": a line that all may call.
  private static boolean isHotline(Page page, Naming naming) {
    for (int at = page.sentenceStart(naming.from()); at < page.sentenceEnd(naming.from()); at++) {
      boolean free = page.tokens.get(at).isNumber() && FREE.contains(page.word(at));
      if (free || LINES.contains(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  /// "Bill early, bill clean": elsewhere it is a word.
  private static boolean isRepeated(Page page, Naming naming) {
    int at = naming.name();
    if (naming.words() > 1 || !Gazetteer.standard().common(page.word(at))) {
      return false;
    }
    for (int near = page.sentenceStart(at); near < page.sentenceEnd(at); near++) {
      if (near != at && page.word(near).equals(page.word(at)) && !page.tokens.get(near).capital()) {
        return true;
      }
    }
    return isInList(page, at);
  }

  /// "paint, clay, noise": a small word among small words.
  private static boolean isInList(Page page, int at) {
    var next = page.word(at + 2);
    return !page.tokens.get(at).capital()
        && page.word(at - 1).equals(",")
        && (page.word(at + 1).equals(",") || page.word(at + 1).equals("and"))
        && Gazetteer.standard().common(page.word(at - 2))
        && Gazetteer.standard().common(next)
        && !isKnown(page.word(at - 2));
  }

  /// "Shortlisting ends", "Physios, stop", "Grant: USD 250": a noun that opens a sentence.
  private static boolean isNoun(Page page, Naming naming) {
    int at = naming.name();
    var word = page.word(at);
    if (naming.words() > 1 || at != page.sentenceStart(at)) {
      return false;
    }
    boolean sum =
        page.word(at + 1).equals(":")
            && page.isOneOf(at + 2, "usd", "eur", "gbp", "$", "\u20AC", "\u00A3");
    boolean many = word.endsWith("s") && page.word(at + 1).equals(",");
    boolean made = word.endsWith("ing") || word.endsWith("ness") || word.endsWith("ment");
    return sum || ((many || made) && word.length() > 5 && !isKnown(word));
  }

  /// "Grant applications are due", "Dusty shelves make": a word before a noun.
  private static boolean isPlural(Page page, Naming naming) {
    int at = naming.name();
    int next = at + 1;
    return naming.words() == 1
        && at == page.sentenceStart(at)
        && page.word(next).endsWith("s")
        && !page.word(next).contains("'")
        && page.word(next).length() > 4
        && !page.tokens.get(next).capital()
        && page.isOneOf(
            next + 1, "are", "were", "have", "make", "do", "need", "can", "should", "must",
            "don't");
  }
}
