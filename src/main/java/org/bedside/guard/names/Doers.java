package org.bedside.guard.names;

import java.util.Set;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Clinic;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Past;
import org.bedside.guard.page.Sense;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.WordSet;

/// Finds names that are words as well, or that nobody has heard before, by what is done there: "Joy
/// can't grip her kettle", "little Oakley threw up on me", "my neighbour's boy Theo has leukaemia".
/// A virtue, a month and a flower do not vomit; and one who does so near health is in care.
public final class Doers {

  private static final Set<String> FOND =
      WordSet.list("little baby poor sweet dear brave young tiny darling wee old lil");

  /// What nobody does to a name and a name does not do.
  private static final Set<String> CAN =
      WordSet.list(
          """
          can can't cannot won't couldn't doesn't didn't isn't wasn't hasn't has had is was hates loves
          likes keeps kept needs gets got went takes took wears uses comes lives
          """);

  private static final Set<String> ADVERBS =
      WordSet.list("just finally still now again also then never always already only suddenly");

  private static final Set<String> NO_NAME =
      WordSet.list(
          """
          i we he she they it you the this that these those who what which my our your his her their
          today yesterday tomorrow tonight nobody someone somebody everyone everybody one dr doctor
          nurse mom dad mum mommy daddy god jesus santa covid flu pt patient no yes
          """);

  /// What stands and happens in an examination room.
  private static final Set<String> ROOM =
      WordSet.list(
          """
          vaccine vaccines shot shots ray needle needles thermometer stethoscope syringe swab bandaid
          sticker cuff gown seizing wheezing vomiting bleeding coughing feverish spacer nebulizer iv
          diaper brace braces scoliosis rehab sober stretcher otoscope suture lollipop checkup plate exam feeds bottle monitor wires
          """);

  private static final int NEXT = 40;

  private Doers() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      if (isFree(page, at) && isName(page, at)) {
        var naming = new Naming(at, at + 1, at, 0.5, null);
        PersonCures.offer(page, naming, Care.ABOUT).check(Reason.NAME_NEAR_HEALTH);
      }
    }
  }

  private static boolean isFree(Page page, int at) {
    var token = page.tokens.get(at);
    return token.isWord()
        && token.capital()
        && token.length() > 2
        && !NO_NAME.contains(token.stem())
        && !Sense.STAFF.says(token.stem())
        && Noun.of(token.stem()) == null
        && !page.isClaimed(at, at + 1)
        && !page.isFound(at, at + 1);
  }

  private static boolean isName(Page page, int at) {
    boolean given = Gazetteer.standard().given(page.tokens.get(at).stem());
    boolean fond = isFond(page, at);
    boolean kin = !fond && isKin(page, at);
    boolean opens = given && at == page.sentenceStart(at);
    if (!(opens || fond || kin) || isThing(page, at)) {
      return false;
    }
    int verb = verb(page, at + 1);
    boolean owns = fond && isOfKin(page, at);
    boolean acts = Sense.ACTS.says(page.word(verb));
    boolean does = acts || CAN.contains(page.word(verb)) || Past.is(page.word(verb));
    return (owns || does) && isSomebody(page, at, acts || owns, kin || owns);
  }

  /// "little Oakley", "our sweet Rowan".
  private static boolean isFond(Page page, int at) {
    boolean led = FOND.contains(page.word(at - 1)) && page.tokens.get(at).spaced();
    boolean place = Gazetteer.standard().town(page.word(at - 1) + " " + page.tokens.get(at).stem());
    return led && !place && at > page.sentenceStart(at);
  }

  /// "My neighbour's boy Theo", "her son Ash".
  private static boolean isKin(Page page, int at) {
    var noun = at > page.sentenceStart(at) ? Noun.of(page.word(at - 1)) : null;
    boolean one = noun != null && (noun.is(Noun.Sort.PERSON) || noun.is(Noun.Sort.RELATIVE));
    return one && !page.tokens.get(at - 1).capital() && !page.safe.town(page.tokens.get(at).stem());
  }

  private static boolean isThing(Page page, int at) {
    boolean more = page.has(at + 1) && page.tokens.get(at + 1).isWord();
    return Things.over(page, at, at + 1) == Things.Sure.ALWAYS
        || (more && page.tokens.get(at + 1).capital())
        || page.isSupposed(at);
  }

  /// "Little Ximena's dad".
  private static boolean isOfKin(Page page, int at) {
    var noun = Noun.of(page.word(at + 1));
    return page.word(at).endsWith("'s")
        && ((noun != null && noun.is(Noun.Sort.RELATIVE)) || Sense.BODY.says(page.word(at + 1)));
  }

  private static int verb(Page page, int from) {
    int at = from;
    while (at < from + 2 && ADVERBS.contains(page.word(at))) {
      at++;
    }
    return at;
  }

  /// Whether health is told of here or in the next sentence, of one whom the words go on about.
  private static boolean isSomebody(Page page, int at, boolean acts, boolean kin) {
    int end = page.sentenceEnd(at);
    int next = page.has(end) ? Math.min(page.sentenceEnd(end), end + NEXT) : end;
    boolean goesOn = page.any(at + 1, next, Sense.PRONOUN);
    boolean health =
        Clinic.health(page, at + 1, next) >= 0 || page.any(at + 1, next, Sense.PATIENT);
    boolean care = health || tends(page, at + 1, next);
    return care && (acts || goesOn || kin || isFond(page, at));
  }

  /// "… the x-ray plate", "me while I looked at": those who treat stand in the sentence.
  private static boolean tends(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean ward = Sense.WARD.says(page.word(at)) && page.is(at - 1, Sense.FIRST);
      if (ward
          || ROOM.contains(page.word(at))
          || Sense.TENDS.says(page.word(at))
          || Sense.TREAT.says(page.word(at))) {
        return true;
      }
    }
    return false;
  }
}
