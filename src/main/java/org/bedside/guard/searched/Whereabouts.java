package org.bedside.guard.searched;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.names.NamedThings;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Search;
import org.bedside.guard.page.Sense;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.WordSet;

/// Finds the towns and houses of care in what somebody typed into a search ("wound in Kettle
/// Harbor, last shot 2014"): no list knows every village, but in words without capitals a name
/// behind "in" or "from" is a place.
public final class Whereabouts {

  private static final Set<String> LEADS =
      WordSet.of("in", "from", "near", "at", "outside", "of", "to", "by");

  /// Before "to" and "of", and before a house without a small word, somebody is brought there.
  private static final Set<String> BRINGS =
      WordSet.list(
          """
          transfer transferred transferring moved sent admitted discharged discharge referred back
          returning returned going lives home area ambulance ems flown airlifted ed er icu hospital
          relocated driven bus flight taken coming ride
          """);

  /// Here one drug takes the place of another.
  private static final Set<String> SWITCHES =
      WordSet.list(
          """
          switch switching switched convert converting conversion change changing changed taper
          transition transitioning titrate bridge bridging rotate differ different
          """);

  private static final Set<String> BEFALLS =
      WordSet.of("pt", "patient", "f", "m", "yo", "bitten", "cut", "born", "stung", "hit", "child");

  /// Names that are no towns: tongues, faiths, programmes, lands.
  private static final Set<String> OTHERS =
      WordSet.list(
          """
          english spanish french german chinese japanese arabic hindi latin portuguese russian
          italian korean vietnamese tagalog somali medicare medicaid tricare epic cerner excel
          google youtube pubmed uptodate ramadan lent christmas easter america usa mexico canada
          brazil india china japan england france germany italy spain africa europe asia peru cuba
          jamaica haiti vietnam poland lebanon jordan egypt kenya ghana nigeria uganda tanzania
          ethiopia somalia sudan congo cameroon senegal mali angola zambia zimbabwe malawi
          mozambique morocco algeria tunisia libya turkey syria iraq iran israel yemen oman qatar
          kuwait pakistan bangladesh nepal thailand cambodia laos myanmar malaysia singapore
          indonesia philippines taiwan korea australia zealand fiji samoa guam colombia venezuela
          ecuador bolivia chile argentina uruguay paraguay panama honduras guatemala nicaragua
          salvador belize guyana portugal ireland scotland wales britain netherlands belgium
          switzerland austria hungary romania bulgaria greece albania serbia croatia slovenia
          slovakia ukraine russia belarus lithuania latvia estonia finland sweden norway denmark
          iceland georgia armenia azerbaijan kazakhstan uzbekistan afghanistan mongolia caribbean
          walgreens cvs walmart costco kroger walgreen safeway publix amazon quest labcorp
          asian african american european hispanic latino black white native caucasian
          """);

  private static final int MOST_WORDS = 4;

  private Whereabouts() {}

  public static void read(Page page) {
    if (page.tokens.isEmpty() || !Search.is(page, 0)) {
      return;
    }
    for (int at = 1; at < page.tokens.size(); at++) {
      int end = isFree(page, at) && !isFree(page, at - 1) ? place(page, at) : -1;
      if (end > at) {
        page.find(Kind.LOCATION, at, end).sayFor("nearby").remove().check(Reason.PLACE);
        at = end - 1;
      }
    }
  }

  private static int place(Page page, int at) {
    int end = at;
    boolean house = false;
    while (end < at + MOST_WORDS + 1 && (isFree(page, end) || isJoint(page, end))) {
      house |= end > at && isHouse(page, end);
      end++;
    }
    while (end < page.tokens.size() && end < at + MOST_WORDS + 3 && isHouse(page, end)) {
      house = true;
      end++;
    }
    var lead = page.word(at - 1);
    boolean led = LEADS.contains(lead);
    boolean brought = isBrought(page, at);
    boolean weak = lead.equals("to") || lead.equals("of") || lead.equals("by");
    if (isThing(page, at, end) || isSwitched(page, at)) {
      return -1;
    }
    if (house) {
      return led || brought ? end : -1;
    }
    boolean known = Gazetteer.standard().town(name(page, at, end));
    boolean somebody = isTold(page, at - 2) || (known && isSomebody(page));
    boolean told = end > at + 1 || brought || somebody;
    return led && told && (!weak || brought) ? end : -1;
  }

  /// Whether somebody, or what befell them, stands right before: "pt from Kumasi", "bitten in".
  private static boolean isTold(Page page, int at) {
    long person = Sense.PERSON.bit | Sense.RELATIVE.bit | Sense.CARED.bit;
    var word = page.word(at);
    return page.has(at)
        && ((page.senses(at) & person) != 0
            || page.isFound(at, at + 1)
            || page.tokens.get(at).isNumber()
            || BEFALLS.contains(word)
            || isFree(page, at)
            || (word.endsWith("ed") && !word.endsWith("eed")));
  }

  private static boolean isBrought(Page page, int at) {
    boolean brought = false;
    for (int back = at - 1; back >= Math.max(0, at - 4); back--) {
      brought |= BRINGS.contains(page.word(back));
    }
    return brought;
  }

  private static boolean isSwitched(Page page, int at) {
    for (int back = at - 1; back >= Math.max(0, at - 5); back--) {
      if (SWITCHES.contains(page.word(back))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSomebody(Page page) {
    var cues = page.cues();
    boolean named = false;
    for (var finding : page.findings()) {
      named |= finding.kind() != Kind.LOCATION;
    }
    return named || cues.person() || cues.pronoun() || cues.clinical() || Search.hasCare(page);
  }

  /// "Lyme disease", "Medicare patients", "Crohn's".
  private static boolean isThing(Page page, int at, int end) {
    boolean group = page.is(end, Sense.GROUP) || page.word(end).equals("pts");
    boolean owner = end == at + 1 && page.word(at).endsWith("'s");
    boolean medical = Sense.THING.says(page.word(end)) || page.is(at, Sense.CLINICAL);
    boolean state = end == at + 1 && (page.is(at, Sense.STATE) || page.is(at, Sense.HOLIDAY));
    return group
        || owner
        || medical
        || state
        || page.word(end).equals("-")
        || OTHERS.contains(page.word(end - 1))
        || OTHERS.contains(page.word(at))
        || (end > at && NamedThings.isNameOf(page, end));
  }

  private static String name(Page page, int from, int to) {
    var name = new StringBuilder();
    for (int at = from; at < to; at++) {
      name.append(at == from ? "" : " ").append(page.tokens.get(at).stem());
    }
    return name.toString();
  }

  private static boolean isHouse(Page page, int at) {
    return Beside.isHead(page.word(at)) && (isFree(page, at) || page.word(at).length() > 5);
  }

  private static boolean isJoint(Page page, int at) {
    boolean next = isFree(page, at + 1);
    return next && page.isOneOf(at, "of", "de", "la", "del", "the", ".");
  }

  /// A word with one capital that nobody has found or explained.
  static boolean isFree(Page page, int at) {
    if (!page.has(at)
        || !page.tokens.get(at).isWord()
        || !page.tokens.get(at).capital()
        || page.tokens.get(at).length() < 2) {
      return false;
    }
    char second = page.plain.text().charAt(page.tokens.get(at).start() + 1);
    return !Character.isUpperCase(second)
        && !page.is(at, Sense.MONTH)
        && !page.is(at, Sense.WEEKDAY)
        && !page.isFound(at, at + 1)
        && !page.isClaimed(at, at + 1);
  }
}
