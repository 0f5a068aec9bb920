package org.bedside.guard.renown;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Clinic;
import org.bedside.guard.page.Fiction;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.roster.Vocabulary;
import org.bedside.words.WordSet;

/// Finds one person of whom no name is told and whom everybody of a place can name: the mayor's
/// wife, the widow who runs the post office, the last lighthouse keeper, "guess which quarterback".
/// A definite phrase, something in it that only one has, and care by those who write.
public final class Townsfolk {

  static final Set<String> DEFINITE =
      WordSet.of("the", "our", "my", "that", "this", "which", "a", "an", "one");

  static final Set<String> EXTREMES =
      WordSet.list(
          """
          only sole lone last first oldest youngest tallest eldest shortest longest-serving biggest
          strongest fastest
          """);

  private static final Set<String> OF =
      WordSet.of("of", "in", "on", "at", "from", "to", "around", "with");

  private static final Set<String> BORN =
      WordSet.of("twins", "triplets", "quadruplets", "quintuplets", "sextuplets", "siblings");

  private static final int BACK = 5;
  private static final int CLAUSE = 6;
  private static final int ENOUGH = 2;

  private Townsfolk() {}

  public static void read(Page page) {
    if (page.said.audience() == Audience.COLLEAGUES) {
      return;
    }
    Boolean book = null;
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = head(page, at);
      if (end < 0) {
        continue;
      }
      int from = start(page, at);
      if (from >= 0 && isTold(page, from, at, end)) {
        book = book == null ? Fiction.isWhole(page) : book;
        if (!book) {
          mark(page, from, end);
        }
      }
      at = end - 1;
    }
  }

  private static void mark(Page page, int from, int to) {
    page.find(Kind.QUASI, from, to).say("somebody we care for").remove().check(Reason.DESCRIPTION);
  }

  private static boolean isTold(Page page, int from, int at, int end) {
    return Fame.of(page, from, at, end) >= ENOUGH
        && !isPublic(page, from, end)
        && Clinic.isOurs(page, at);
  }

  // --- the phrase

  /// The token after a word for one person at `at`, a trade or a role; -1 for none.
  private static int head(Page page, int at) {
    if (!page.tokens.get(at).isWord()) {
      return -1;
    }
    var word = page.tokens.get(at).stem();
    if (Sense.STAFF.says(word) && !isResident(page, at)) {
      return -1;
    }
    if (isOneOf(page, at) || isBorn(page, at)) {
      return at + 1;
    }
    var noun = Noun.of(word);
    if (noun != null) {
      return noun.is(Noun.Sort.PERSON) || word.equals("couple") ? at + 1 : kin(page, at);
    }
    if (Sense.ROLE.says(word) || Sense.KIN.says(word)) {
      return Sense.ROLE.says(word) ? role(page, at) : kin(page, at);
    }
    int work = work(page, at);
    return work > at && !Sense.STAFF.says(page.tokens.get(work - 1).stem()) ? work : -1;
  }

  /// Whether a word for one person who is not of the house begins at `at`.
  static boolean isHead(Page page, int at) {
    return head(page, at) > at;
  }

  /// The same, behind an article: "a boy", "our third-grader".
  static boolean isPhrase(Page page, int at) {
    int from = isHead(page, at) ? start(page, at) : -1;
    return from >= 0 && DEFINITE.contains(page.word(from));
  }

  /// Who lives somewhere, and is no doctor in training.
  private static boolean isResident(Page page, int at) {
    return page.word(at).equals("resident")
        && (page.word(at + 1).equals("of") || page.word(at - 1).equals("living"));
  }

  /// "our only set of quadruplets", "the first twins".
  static boolean isBorn(Page page, int at) {
    boolean many = BORN.contains(page.word(at));
    for (int back = at - 1; many && back >= Math.max(page.sentenceStart(at), at - 4); back--) {
      if (EXTREMES.contains(page.word(back))) {
        return true;
      }
    }
    return false;
  }

  /// "one of our county commissioners".
  static boolean isOneOf(Page page, int at) {
    var word = page.word(at);
    if (!word.endsWith("s") || !Sense.ROLE.says(word.substring(0, word.length() - 1))) {
      return false;
    }
    for (int back = at - 1; back >= Math.max(1, at - 4); back--) {
      if (page.word(back).equals("of")) {
        return page.word(back - 1).equals("one");
      }
    }
    return false;
  }

  /// The token after the first word for one person within reach behind `from`, or -1.
  static int after(Page page, int from) {
    for (int at = from; at < Math.min(page.tokens.size(), from + BACK); at++) {
      int end = head(page, at);
      if (end > 0 || !page.tokens.get(at).isWord()) {
        return end;
      }
    }
    return -1;
  }

  /// "fire chief", "weather presenter": to the last word of the role.
  private static int role(Page page, int at) {
    int work = Math.max(at + 1, work(page, at));
    while (Sense.ROLE.says(page.word(work)) || page.word(work).equals("guard")) {
      work++;
    }
    return work;
  }

  /// Kin counts behind the one through whom it is known.
  private static int kin(Page page, int at) {
    boolean owned = page.word(at - 1).endsWith("'s") || page.word(at - 1).endsWith("s'");
    return owned && Sense.KIN.says(page.tokens.get(at).stem()) ? at + 1 : -1;
  }

  private static int work(Page page, int at) {
    var words = new String[Math.min(4, page.tokens.size() - at)];
    for (int next = 0; next < words.length; next++) {
      words[next] = page.tokens.get(at + next).stem();
    }
    var hit = Vocabulary.COMMON.occupations().longest(words, 0);
    boolean verb = page.tokens.get(at).word().endsWith("es") || page.word(at).endsWith("ts");
    return hit == null || verb ? -1 : at + hit.end();
  }

  /// Where the phrase begins: at its article, or at the start of the text's line; -1 for neither.
  private static int start(Page page, int at) {
    int least = Math.max(page.sentenceStart(at), at - BACK);
    for (int back = at - 1; back >= least; back--) {
      var word = page.word(back);
      if (DEFINITE.contains(word)) {
        return back;
      }
      boolean inside = page.tokens.get(back).isWord() || word.equals("-");
      boolean set = word.equals("of") && page.word(back - 1).equals("set");
      if (!inside
          || (OF.contains(word) && !set)
          || Sense.VERB.says(word)
          || page.is(back, Sense.PRONOUN)) {
        return -1;
      }
    }
    return least == page.sentenceStart(at) ? least : -1;
  }

  // --- what speaks against it

  /// Whether what follows is said of somebody for the work, for many or for nobody.
  private static boolean isPublic(Page page, int from, int end) {
    boolean serves = isServing(page, end);
    var cues = page.cues(from);
    int start = page.sentenceStart(from);
    boolean unreal = false;
    for (int at = Math.max(start, from - 12); at < from; at++) {
      unreal |=
          page.isOneOf(
              at,
              "if",
              "imagine",
              "suppose",
              "be",
              "thanks",
              "thank",
              "welcome",
              "congratulations",
              "picture",
              "ask",
              "tell");
    }
    serves |= page.isOneOf(end, "will", "should", "can", "would", "may", "must");
    boolean asks = page.word(start).equals("who") || page.word(start).equals("what");
    boolean open = cues.open() >= 4 && cues.open() > cues.personal();
    boolean your =
        page.isOneOf(from - 1, "your", "needs", "need", "see", "call", "consult", "visit");
    return serves || unreal || asks || open || your;
  }

  /// "The principal of the school asked us to": unless it is for themselves.
  private static boolean isServing(Page page, int end) {
    boolean who = page.word(end).equals("who") || page.word(end).equals("that");
    int limit = who ? end : Math.min(page.sentenceEnd(end - 1), end + CLAUSE);
    for (int at = end; at < limit && !page.word(at).equals(","); at++) {
      if (Sense.SERVICE.says(page.word(at))) {
        return !page.any(at, page.sentenceEnd(at), Sense.PRONOUN);
      }
    }
    return false;
  }
}
