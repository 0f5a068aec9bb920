package org.bedside.guard;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.roster.Vocabulary;

/// What words say of somebody whom a town knows, and whether a sentence tells of care by those who
/// write: of an illness or a treatment, and of "us".
enum Clinic {
  ROLE,
  STAFF,
  SERVICE,
  MARKED,
  KIN,
  WARD,
  WEAK,
  HOUSE,
  TREAT,
  BODY;

  /// "Lost their baby here last night": behind "here", what happened and does not always.
  private static final Set<String> NIGHTS = Set.of("last", "yesterday", "tonight", "this", "today");

  private static final Map<Clinic, Set<String>> WORDS = load();
  private static final Set<String> OWNED = Set.of("his", "her", "their", "a", "new");
  private static final int REACH = 40;

  private static Map<Clinic, Set<String>> load() {
    var words = new EnumMap<Clinic, Set<String>>(Clinic.class);
    for (var line : Lists.lines("townsfolk.txt")) {
      var parts = List.of(line.split(" "));
      words
          .computeIfAbsent(valueOf(parts.getFirst()), _ -> new HashSet<>())
          .addAll(parts.subList(1, parts.size()));
    }
    return words;
  }

  /// Whether `word`, in lower case, says this.
  boolean says(String word) {
    return WORDS.getOrDefault(this, Set.of()).contains(word);
  }

  /// Whether the sentence of `at` or one beside it tells of an illness, a treatment or a part of a
  /// body, and the writer or a place of care has to do with it.
  static boolean isOurs(Page page, int at) {
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
  static boolean isCare(Page page, int from, int to) {
    return (health(page, from, to) >= 0 && isCared(page, from, to)) || isSeen(page, from, to);
  }

  /// "was seen in our gastro clinic": where one is seen for nothing but care.
  private static boolean isSeen(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean seen = page.word(at).equals("seen") || page.word(at).equals("treated");
      if (seen && page.is(at + 2, Sense.FIRST)) {
        return WARD.says(page.word(at + 3)) || WARD.says(page.word(at + 4));
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
  static int health(Page page, int from, int to) {
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
    if (HOUSE.says(next) || (HOUSE.says(page.word(at + 2)) && page.tokens.get(at + 1).isWord())) {
      return false;
    }
    boolean strong =
        BODY.says(word)
            || ((About.HEALTH.says(word) || page.is(at, Sense.CLINICAL)) && !WEAK.says(word));
    boolean owned = WEAK.says(word) && OWNED.contains(page.word(at - 1)) && !STAFF.says(word);
    boolean sugar =
        word.equals("a") && page.word(at + 1).equals("1") && page.word(at + 2).equals("c");
    return strong || owned || sugar || TREAT.says(word) || isIllness(page, at);
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
      boolean treats = TREAT.says(page.word(at));
      boolean came = page.word(at).equals("came") || page.word(at).equals("needed");
      boolean here = page.word(at).equals("here") && NIGHTS.contains(page.word(at + 1));
      if (treats || came || here || page.is(at, Sense.FIRST) || WARD.says(page.word(at))) {
        return true;
      }
    }
    return false;
  }
}
