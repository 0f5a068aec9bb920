package org.bedside.guard.page;

import java.util.Set;
import org.bedside.roster.Vocabulary;
import org.bedside.words.WordSet;

/// What words say of somebody whom a town knows, and whether a sentence tells of care by those who
/// write: of an illness or a treatment, and of "us".
public final class Clinic {

  /// "Lost their baby here last night": behind "here", what happened and does not always.
  private static final Set<String> NIGHTS =
      WordSet.of("last", "yesterday", "tonight", "this", "today");

  private static final Set<String> OWNED = WordSet.of("his", "her", "their", "a", "new");
  private static final int REACH = 40;

  private Clinic() {}

  /// Whether the sentence of `at` or one beside it tells of an illness, a treatment or a part of a
  /// body, and the writer or a place of care has to do with it.
  public static boolean isOurs(Page page, int at) {
    int from = Math.max(before(page, at), at - REACH);
    int to = Math.min(after(page, at), at + REACH);
    int start = Math.max(from, page.sentenceStart(at));
    int end = Math.min(to, page.sentenceEnd(at));
    boolean before = page.any(from, start, Sense.FIRST) || page.any(from, start, Sense.PRONOUN);
    boolean after = page.any(end, to, Sense.FIRST) || page.any(end, to, Sense.PRONOUN);
    return isCare(page, before ? from : start, after ? to : end);
  }

  /// Whether the tokens `from` to `to` (not included) tell of illness or treatment by those who
  /// write.
  public static boolean isCare(Page page, int from, int to) {
    return (health(page, from, to) >= 0 && isCared(page, from, to)) || isSeen(page, from, to);
  }

  /// "was seen in our gastro clinic": where one is seen for nothing but care.
  private static boolean isSeen(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean seen = page.word(at).equals("seen") || page.word(at).equals("treated");
      if (seen && page.is(at + 2, Sense.FIRST)) {
        return Sense.WARD.says(page.word(at + 3)) || Sense.WARD.says(page.word(at + 4));
      }
    }
    return false;
  }

  private static int before(Page page, int at) {
    int start = page.sentenceStart(at);
    return start > 0 ? page.sentenceStart(start - 1) : start;
  }

  private static int after(Page page, int at) {
    int end = page.sentenceEnd(at);
    return page.has(end) ? page.sentenceEnd(end) : end;
  }

  /// The first token from `from` to `to` (not included) that tells of illness or treatment; -1 for
  /// none.
  public static int health(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      if (page.tokens.get(at).isWord() && isHealth(page, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isHealth(Page page, int at) {
    var word = page.word(at);
    var next = page.word(at + 1);
    if (Sense.HOUSE.says(next)
        || (Sense.HOUSE.says(page.word(at + 2)) && page.tokens.get(at + 1).isWord())) {
      return false;
    }
    boolean strong =
        Sense.BODY.says(word)
            || ((Sense.HEALTH.says(word) || page.is(at, Sense.CLINICAL)) && !Sense.WEAK.says(word));
    boolean owned =
        Sense.WEAK.says(word) && OWNED.contains(page.word(at - 1)) && !Sense.STAFF.says(word);
    boolean sugar =
        word.equals("a") && page.word(at + 1).equals("1") && page.word(at + 2).equals("c");
    return strong || owned || sugar || Sense.TREAT.says(word) || isIllness(page, at);
  }

  private static boolean isIllness(Page page, int at) {
    var words = new String[Math.min(4, page.tokens.size() - at)];
    for (int next = 0; next < words.length; next++) {
      words[next] = page.tokens.get(at + next).stem();
    }
    var hit = Vocabulary.COMMON.conditions().longest(words, 0);
    return hit != null && (!hit.term().loud() || page.tokens.get(at).capital());
  }

  private static boolean isCared(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean treats = Sense.TREAT.says(page.word(at));
      boolean came = page.word(at).equals("came") || page.word(at).equals("needed");
      boolean here = page.word(at).equals("here") && NIGHTS.contains(page.word(at + 1));
      if (treats || came || here || page.is(at, Sense.FIRST) || Sense.WARD.says(page.word(at))) {
        return true;
      }
    }
    return false;
  }
}
