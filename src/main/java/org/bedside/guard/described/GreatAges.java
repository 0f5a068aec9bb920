package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.days.Dated;
import org.bedside.guard.page.Cues;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Finds ages over 89, which Safe Harbor counts as identifiers, in all their spellings:
/// "94-year-old", "91F", "turned ninety-six", "in her nineties", "born in 1929", "centenarian".
public final class GreatAges {

  private static final int LEAST = 90;

  /// Where nobody says on which day the words are posted.
  private static final int SOME_YEAR = 2025;

  private static final Set<String> ELDERS =
      WordSet.of(
          "nonagenarian", "centenarian", "supercentenarian", "nonagenarian's", "centenarian's");

  private static final Set<String> TURNS =
      WordSet.list(
          """
          turn turned turns turning hit reached reaching reaches hits celebrated celebrating
          """);

  private static final Set<String> IS =
      WordSet.list(
          """
          is was be being he's she's who's am i'm are now almost nearly just already
          """);

  /// "three years past ninety", "nearing 100".
  private static final Set<String> NEARS =
      WordSet.of("past", "nearing", "approaching", "pushing", "passed", "after", "beyond");

  private GreatAges() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = -1;
      var word = page.word(at);
      if (ELDERS.contains(word)) {
        end = elder(page, at);
      } else if (word.equals("born")) {
        end = born(page, at);
      } else if (word.equals("nineties")
          || word.equals("90s")
          || (word.equals("90") && page.word(at + 1).equals("s"))) {
        end = decade(page, at, word.equals("90") ? at + 2 : at + 1);
      } else {
        int after = AgeWords.numberEnd(page, at);
        end = after > at ? age(page, at, after) : -1;
      }
      at = Math.max(at, end - 1);
    }
  }

  private static int age(Page page, int from, int after) {
    if (NoAge.is(page, from, after)) {
      return -1;
    }
    int old = AgeWords.oldEnd(page, after);
    if (old > 0) {
      return beforeNoun(page, from, old);
    }
    int sex = AgeWords.sexEnd(page, after);
    if (sex > 0) {
      return add(page, from, sex, "over 89");
    }
    int years = BareYears.end(page, from, after);
    if (years > 0) {
      return add(page, from, years, "over 89");
    }
    var before = page.word(from - 1);
    int start = AgeWords.ageWord(page, from);
    if (start >= 0) {
      return add(page, start, after, "over 89");
    }
    if (TURNS.contains(before) && !isCounted(page, after) && isPerson(page, from)) {
      return add(page, from - 1, after, "had a birthday");
    }
    return beside(page, from, after);
  }

  /// An age that no word of ages tells, but what stands beside it.
  private static int beside(Page page, int from, int after) {
    boolean near = NEARS.contains(page.word(from - 1));
    if (near && !isCounted(page, after) && isLiving(page, from)) {
      return add(page, from - 1, after, "over 89");
    }
    if (isNth(page, after)) {
      return isPerson(page, from) || page.cues().personal() > 1
          ? add(page, from, AgeWords.birthday(page, after), "birthday")
          : -1;
    }
    if (isSubject(page, from) && !isCounted(page, after)) {
      return add(page, from, after, "over 89");
    }
    return isOfSomebody(page, from, after)
            || BareYears.isAnswer(page, from)
            || isAside(page, from, after)
        ? add(page, from, after, "over 89")
        : -1;
  }

  private static boolean isPerson(Page page, int at) {
    return NoAge.isSomebody(page, at) || page.cues(at).personal() >= 2;
  }

  /// Whether years are counted of somebody: "she is three years past ninety".
  private static boolean isLiving(Page page, int at) {
    boolean years = page.is(at - 2, Sense.TIME) || Sense.VERB.says(page.word(at - 2));
    return NoAge.isSomebody(page, at) && (years || !page.tokens.get(at).isNumber());
  }

  private static boolean isNth(Page page, int after) {
    return AgeWords.birthday(page, after) > 0;
  }

  private static boolean isCounted(Page page, int after) {
    return page.is(after, Sense.UNIT)
        || page.isOneOf(
            after,
            "%",
            "/",
            "degrees",
            "\u00B0",
            "of",
            "percent",
            "f",
            "c",
            "different",
            "other",
            "more")
        || (page.word(after).equals(",")
            && page.has(after + 1)
            && !page.tokens.get(after + 1).spaced());
  }

  /// "she is 93", "my grandma was ninety-four and", "a patient who is 96".
  private static boolean isSubject(Page page, int from) {
    int at = from - 1;
    if (!IS.contains(page.word(at))) {
      return false;
    }
    if (page.word(at).endsWith("'s") || page.word(at).equals("i'm")) {
      return !page.word(at).equals("who's") || page.cues(from).person();
    }
    while (IS.contains(page.word(at))
        || page.word(at).equals("will")
        || page.word(at).equals("who")) {
      at--;
    }
    long person = Sense.PERSON.bit | Sense.PRONOUN.bit | Sense.RELATIVE.bit;
    boolean somebody =
        page.isOneOf(at, "he'll", "she'll", "she'd", "he'd")
            || (page.senses(at) & person) != 0
            || page.isOneOf(
                at, "patient", "pt", "someone", "somebody", "neighbor", "one", "person");
    boolean name =
        page.has(at)
            && page.tokens.get(at).isWord()
            && page.tokens.get(at).capital()
            && page.senses(at) == 0;
    return somebody || (name && at >= page.sentenceStart(from) && page.cues(from).personal() > 0);
  }

  /// "Mrs. Ortiz, 93, came", "at 93, she", "a man of 92", "our patient, 96 today".
  private static boolean isAside(Page page, int from, int after) {
    var before = page.word(from - 1);
    boolean closes =
        after >= page.tokens.size()
            || ",.;!?)".contains(page.word(after))
            || page.word(after).equals("today")
            || page.word(after).equals("now")
            || page.word(after).equals("and");
    boolean aside = before.equals(",") || before.equals("(");
    boolean at = before.equals("at") || before.equals("of");
    boolean birthday = page.any(page.sentenceStart(from), page.sentenceEnd(from), Sense.BIRTH);
    boolean ofSomebody =
        !before.equals("of")
            || (page.senses(from - 2) & (Sense.PERSON.bit | Sense.RELATIVE.bit)) != 0;
    boolean starts = from == page.sentenceStart(from) && closes;
    return closes && (aside || at || starts) && ofSomebody && (isPerson(page, from) || birthday);
  }

  private static boolean isOne(Page page, int at) {
    long person = Sense.PERSON.bit | Sense.RELATIVE.bit;
    return (page.senses(at) & person) != 0
        || page.word(at).equals("patient")
        || page.word(at).equals("pt");
  }

  /// "a lady of 98 asked": no comma need follow.
  private static boolean isOfSomebody(Page page, int from, int after) {
    long person = Sense.HER.bit | Sense.HIS.bit;
    boolean owned = page.is(after, Sense.OWNER) && isOne(page, after + 1);
    if (page.word(from - 1).equals("at") && (page.is(after, Sense.PRONOUN) || owned)) {
      return true;
    }
    return page.word(from - 1).equals("of")
        && ((page.senses(from - 2) & person) != 0 || page.word(from - 2).equals("patient"))
        && !isCounted(page, after)
        && !page.is(after, Sense.TIME);
  }

  private static int add(Page page, int from, int to, String instead) {
    page.find(Kind.AGE, from, to).say(instead).remove().stop(Reason.AGE_OVER_89);
    return to;
  }

  private static int remove(Page page, int from, int to) {
    page.find(Kind.AGE, from, to).remove().stop(Reason.AGE_OVER_89);
    return to;
  }

  /// "A 94-year-old man" is "A man over 89".
  private static int beforeNoun(Page page, int from, int to) {
    int end = to;
    while (end < to + 3 && isNoun(page, end, to)) {
      end++;
      if (Cues.isPerson(page.word(end - 1))) {
        break;
      }
    }
    if (end == to || !Cues.isPerson(page.word(end - 1))) {
      end = isNoun(page, to, to) && Cues.isPerson(page.word(to)) ? to + 1 : to;
    }
    var found = page.find(Kind.AGE, from, to);
    if (end > to) {
      found.say(from, end, page.text(to, end) + " over 89").remove();
    } else {
      found.say("over 89").remove();
    }
    found.stop(Reason.AGE_OVER_89);
    return to;
  }

  private static boolean isNoun(Page page, int at, int first) {
    return page.has(at)
        && page.tokens.get(at).isWord()
        && (page.tokens.get(at).spaced() || at > first)
        && !page.word(at).contains("'");
  }

  private static int elder(Page page, int at) {
    boolean one = page.cues(at).personal() > 0 || page.is(at - 1, Sense.OWNER);
    if (!one || page.cues(at).open() > page.cues(at).personal() + 1) {
      return -1;
    }
    page.find(Kind.AGE, at, at + 1).say("elder").remove().stop(Reason.AGE_OVER_89);
    return at + 1;
  }

  /// "in her nineties", "in his late 90s"; "in the nineties" is a time.
  private static int decade(Page page, int at, int end) {
    int back = at - 1;
    while (page.isOneOf(back, "early", "mid", "late", "-", "middle", "the") && back > at - 4) {
      back--;
    }
    boolean owned = page.isOneOf(back, "her", "his", "their", "my");
    boolean led = page.word(back - 1).equals("in") || page.word(back - 1).equals("into");
    if (!owned || (page.cues(at).group() && !page.cues(at).pronoun())) {
      return -1;
    }
    return add(page, led ? back - 1 : back, end, "over 89");
  }

  /// "Born in 1929, never took a pill".
  private static int born(Page page, int at) {
    int year = page.isOneOf(at + 1, "in", "around", "before") ? at + 2 : at + 1;
    int now = page.said.day() == null ? SOME_YEAR : page.said.day().getYear();
    if (!Dated.isYear(page, year)) {
      return -1;
    }
    int age = now - page.tokens.get(year).value();
    boolean past = page.any(page.sentenceStart(at), page.sentenceEnd(at), Sense.PUBLISHED);
    return age >= LEAST && age <= 112 && !past ? remove(page, at, year + 1) : -1;
  }
}
