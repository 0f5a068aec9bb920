package org.bedside.guard.renown;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.described.Meant;
import org.bedside.guard.described.PersonPhrase;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.roster.Vocabulary;
import org.bedside.words.WordSet;

/// Finds somebody whom many know without a name: the only one of a place, the first, one of the few
/// with a rare disease, the person in the news, whom everybody in town knows. Needs no list:
/// whoever reads it in that place knows who is meant.
public final class Renowned {

  private static final Set<String> LONE = WordSet.of("only", "sole", "lone", "first");

  private static final Set<String> PLACES =
      WordSet.list(
          """
          town county valley village state island area region practice clinic hospital city parish
          district country world province neighborhood neighbourhood township reservation ward unit
          panel roster church school coast mountain prairie borough hamlet community peninsula tribe
          """);

  private static final Set<String> NEWS =
      WordSet.list(
          "news headlines paper papers newspaper tv television radio gazette tribune herald");

  private static final Set<String> IN_CARE =
      WordSet.list(
          """
          ours patient icu bed upstairs ward us our treated treating treat operated admitted surgery
          hospital unit stitched sewed survived alive recovering awake extubated asking stable
          discharged here
          """);

  private static final Set<String> KNOWERS =
      WordSet.list("everyone everybody town village y'all all folks you county school church");

  private static final int NEAR = 6;

  private Renowned() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var word = page.word(at);
      if (LONE.contains(word) || (word.equals("one") && page.word(at - 1).equals("the"))) {
        lone(page, at);
      } else if (NEWS.contains(word)) {
        inTheNews(page, at);
      } else if (word.equals("knows") || word.equals("know")) {
        known(page, at);
      } else if (word.endsWith("'s") && PLACES.contains(page.tokens.get(at).stem())) {
        ofTown(page, at);
      } else {
        Rarities.read(page, at);
      }
    }
  }

  private static boolean isOpen(Page page) {
    return page.said.audience() == Audience.PUBLIC || page.said.audience() == Audience.COMMUNITY;
  }

  private static boolean isHealth(Page page, int at) {
    for (int near = page.sentenceStart(at); near < page.sentenceEnd(at); near++) {
      if (Sense.HEALTH.says(page.word(near))
          || page.is(near, Sense.CLINICAL)
          || Rarities.end(page, near) > near) {
        return true;
      }
    }
    return false;
  }

  // --- the only one, the first

  /// "the one person in our county known to have", "first person in this valley to live with", "the
  /// town's one and only veterinarian is on dialysis".
  private static void lone(Page page, int at) {
    int person = personAfter(page, at + 1);
    if (person < 0 || isUnreal(page, at)) {
      return;
    }
    int place = placeAfter(page, person);
    boolean owned = isOwned(page, at);
    boolean first = page.word(at).equals("first");
    boolean one = owned || place > 0;
    boolean staff =
        Sense.STAFF.says(page.tokens.get(person - 1).stem())
            || (owned && Meant.isStaff(PersonPhrase.stem(page, person - 1)));
    boolean history = page.cues(at).open() >= 4 || page.cues(at).group() || staff;
    if (!one || (first && place < 0) || history || !isHealth(page, at)) {
      return;
    }
    int from = start(page, at);
    mark(page, from, Math.max(person, place));
  }

  /// The token after a word for one person within reach of `from`, or -1.
  private static int personAfter(Page page, int from) {
    int last = Math.min(page.sentenceEnd(from - 1), from + NEAR - 2);
    for (int at = from; at < last; at++) {
      var noun = Noun.of(PersonPhrase.stem(page, at));
      if (noun != null) {
        return noun.is(Noun.Sort.PERSON) ? at + 1 : -1;
      }
      int work = work(page, at);
      if (work > at) {
        return work;
      }
      if (!page.tokens.get(at).isWord() || Sense.VERB.says(page.word(at))) {
        return -1;
      }
    }
    return -1;
  }

  private static int work(Page page, int at) {
    var words = new String[Math.min(4, page.tokens.size() - at)];
    for (int next = 0; next < words.length; next++) {
      words[next] = page.tokens.get(at + next).stem();
    }
    var hit = Vocabulary.COMMON.occupations().longest(words, 0);
    return hit == null ? -1 : at + hit.end();
  }

  /// The token after "in this valley" behind a person, or -1.
  private static int placeAfter(Page page, int person) {
    for (int at = person; at < Math.min(page.sentenceEnd(person - 1), person + 4); at++) {
      if (page.isOneOf(at, "in", "on", "at", "of", "from", "around")) {
        for (int near = at + 1; near < at + 5 && page.has(near); near++) {
          if (PLACES.contains(page.tokens.get(near).stem())) {
            return near + 1;
          }
        }
      }
    }
    return -1;
  }

  /// "our only", "the town's one and only", "the only … I treat".
  private static boolean isOwned(Page page, int at) {
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 4); back--) {
      var word = page.word(back);
      if (word.equals("our")
          || word.equals("my")
          || PLACES.contains(page.tokens.get(back).stem())) {
        return true;
      }
      if (!Lists.isOneOf(word, "one", "and", "very", "own", "the", "first")) {
        return false;
      }
    }
    return false;
  }

  private static int start(Page page, int at) {
    int from = at;
    while (from > page.sentenceStart(at)
        && from > at - 5
        && (page.isOneOf(from - 1, "the", "our", "my", "one", "and", "very", "own")
            || page.word(from - 1).endsWith("'s"))) {
      from--;
    }
    return from;
  }

  /// "Be the first in your family to": nobody yet.
  private static boolean isUnreal(Page page, int at) {
    for (int back = page.sentenceStart(at); back < at; back++) {
      if (page.isOneOf(back, "be", "if", "your", "not", "when", "never", "who")) {
        return true;
      }
    }
    return false;
  }

  // --- the news

  /// "the man pulled from the quarry on the news is one of ours".
  private static void inTheNews(Page page, int at) {
    int from = -1;
    int start = page.sentenceStart(at);
    for (int near = start; near < at; near++) {
      var noun = Noun.of(PersonPhrase.stem(page, near));
      boolean one = noun != null && noun.is(Noun.Sort.PERSON);
      from = one && from < 0 ? near : from;
    }
    boolean told = page.is(at, Sense.PRONOUN) || page.cues(at).pronoun() || page.cues().pronoun();
    if (from < 0 || page.cues(at).group() || !(told || page.cues(at).person())) {
      return;
    }
    boolean care = false;
    int end = page.sentenceEnd(at);
    int next = page.has(end) ? page.sentenceEnd(end) : end;
    for (int near = start; near < next; near++) {
      care |= IN_CARE.contains(page.word(near));
    }
    if (care) {
      int article = page.is(from - 1, Sense.OWNER) ? from - 1 : from;
      mark(page, article, at + 1);
    }
  }

  // --- known to everybody

  /// "everyone in town knows her from the bakery, and now she is on dialysis".
  private static void known(Page page, int at) {
    boolean all = false;
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 4); back--) {
      all |= KNOWERS.contains(page.word(back));
    }
    boolean one = page.isOneOf(at + 1, "him", "her");
    boolean care = isHealth(page, at) || page.cues().clinical();
    if (all && one && care && !isUnreal(page, at)) {
      mark(page, at, at + 2);
    }
  }

  /// "the town's baker is on dialysis now".
  private static void ofTown(Page page, int at) {
    int end = personAfter(page, at + 1);
    boolean work = end > 0 && work(page, end - 1) > 0;
    boolean care = isOpen(page) && work && isHealth(page, at);
    if (care && !page.cues(at).group() && page.cues(at).open() <= page.cues(at).personal() + 1) {
      mark(page, page.is(at - 1, Sense.OWNER) ? at - 1 : at, end);
    }
  }

  private static void mark(Page page, int from, int to) {
    page.find(Kind.QUASI, from, to).say("somebody we care for").remove().check(Reason.DESCRIPTION);
  }
}
