package org.bedside.guard;

import java.util.Set;
import org.bedside.roster.Vocabulary;

/// Finds one person of whom no name is told and whom everybody of a place can name: the mayor's
/// wife, the widow who runs the post office, the last lighthouse keeper, "guess which quarterback".
/// A definite phrase, something in it that only one has, and care by those who write.
final class Townsfolk {

  private static final Set<String> DEFINITE =
      Set.of("the", "our", "my", "that", "this", "which", "a", "an", "one");

  private static final Set<String> SURE = Set.of("the", "our", "my", "that", "this", "which");

  private static final Set<String> EXTREMES =
      Cues.words(
          """
          only sole lone last first oldest youngest tallest eldest shortest longest-serving biggest
          strongest fastest
          """);

  private static final Set<String> OF = Set.of("of", "in", "on", "at", "from", "to", "around", "with");

  private static final Set<String> ITSELF =
      Set.of("the", "our", "my", "this", "that", "at", "in", "on", "for", "its", "his", "her");

  /// Who reads knows the person, too.
  private static final Set<String> KNOWN =
      Cues.words("watch watched cheered know knows read hear heard voted follow applauded love saw");

  private static final Set<String> MEDIA =
      Cues.words("news viral headlines newspaper paper papers tv radio television billboards video gazette tiktok");

  private static final int BACK = 5;
  private static final int CLAUSE = 6;
  private static final int ENOUGH = 2;

  private Townsfolk() {}

  static void read(Page page) {
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
        book = book == null ? Imagined.isOfBook(page) : book;
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
    return strength(page, from, at, end) >= ENOUGH
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
    if (Clinic.STAFF.says(word) && !isResident(page, at)) {
      return -1;
    }
    if (isOneOf(page, at)) {
      return at + 1;
    }
    var noun = Noun.of(word);
    if (noun != null) {
      return noun.is(Noun.Sort.PERSON) || word.equals("couple") ? at + 1 : kin(page, at);
    }
    if (Clinic.ROLE.says(word) || Clinic.KIN.says(word)) {
      return Clinic.ROLE.says(word) ? role(page, at) : kin(page, at);
    }
    int work = work(page, at);
    return work > at && !Clinic.STAFF.says(page.tokens.get(work - 1).stem()) ? work : -1;
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

  /// "one of our county commissioners".
  private static boolean isOneOf(Page page, int at) {
    var word = page.word(at);
    if (!word.endsWith("s") || !Clinic.ROLE.says(word.substring(0, word.length() - 1))) {
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
    while (Clinic.ROLE.says(page.word(work)) || page.word(work).equals("guard")) {
      work++;
    }
    return work;
  }

  /// Kin counts behind the one through whom it is known.
  private static int kin(Page page, int at) {
    boolean owned = page.word(at - 1).endsWith("'s") || page.word(at - 1).endsWith("s'");
    return owned && Clinic.KIN.says(page.tokens.get(at).stem()) ? at + 1 : -1;
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
      if (!inside || OF.contains(word) || About.VERB.says(word) || page.is(back, Sense.PRONOUN)) {
        return -1;
      }
    }
    return least == page.sentenceStart(at) ? least : -1;
  }

  // --- how well it is known who is meant

  private static int strength(Page page, int from, int at, int end) {
    boolean sure = SURE.contains(page.word(from));
    boolean bare = !DEFINITE.contains(page.word(from));
    boolean role =
        Clinic.ROLE.says(page.tokens.get(end - 1).stem())
            || Clinic.ROLE.says(page.word(at))
            || isOneOf(page, at);
    boolean trade = role || Noun.of(page.tokens.get(at).stem()) == null;
    int points = 0;
    for (int near = from; near < end; near++) {
      var word = page.word(near);
      boolean owner = word.endsWith("'s") && Clinic.ROLE.says(page.tokens.get(near).stem());
      points += owner ? 2 : 0;
      points += Clinic.MARKED.says(word) && trade ? 1 : 0;
      points += EXTREMES.contains(word) ? place(page, end) : 0;
    }
    points += role && (sure || bare) ? 1 : 0;
    points += page.word(from).equals("which") && trade ? 2 : 0;
    points += sure || page.word(from).equals("our") ? clause(page, end) : 0;
    return points + (sure && trade ? place(page, end) : 0);
  }

  /// 2 where a place, a house or a group is told of which the person is.
  private static int place(Page page, int end) {
    for (int at = end; at < Math.min(page.sentenceEnd(end - 1), end + 3); at++) {
      if (OF.contains(page.word(at))) {
        var next = page.word(at + 1);
        boolean local = Set.of("the", "our", "this", "his", "her", "town", "that").contains(next);
        boolean named = page.has(at + 1) && page.tokens.get(at + 1).capital();
        boolean ward = Clinic.WARD.says(page.word(at + 2)) || Clinic.WARD.says(page.word(at + 3));
        return (local || named) && !ward ? 2 : 0;
      }
    }
    return 0;
  }

  /// 2 where a clause says what only one does: "who runs the post office", "you cheered for".
  private static int clause(Page page, int end) {
    int limit = Math.min(page.sentenceEnd(end - 1), end + CLAUSE + 4);
    boolean who = page.word(end).equals("who") || page.word(end).equals("that");
    boolean you = false;
    for (int at = end; at < limit; at++) {
      you |= page.word(at).equals("you");
      if ((you && KNOWN.contains(page.word(at))) || MEDIA.contains(page.word(at))) {
        return 2;
      }
    }
    return who && isDoing(page, end + 1) ? 2 : 0;
  }

  private static boolean isDoing(Page page, int at) {
    var verb = page.word(at);
    boolean now = (verb.endsWith("s") && !Set.of("is", "was", "has", "needs", "needed", "does").contains(verb))
        || Set.of("own", "run", "drive", "play", "sing", "won", "teach").contains(verb);
    if (!now || About.HEALTH.says(verb) || Clinic.SERVICE.says(verb) && !verb.equals("sings")
        && !verb.equals("reads") && !verb.equals("makes") && !verb.equals("teaches")) {
      return false;
    }
    for (int next = at + 1; next < at + CLAUSE && page.has(next); next++) {
      if (ITSELF.contains(page.word(next))) {
        return !Clinic.WARD.says(page.word(next + 1)) && !Clinic.WARD.says(page.word(next + 2));
      }
    }
    return false;
  }

  // --- what speaks against it

  /// Whether what follows is said of somebody for the work, for many or for nobody.
  private static boolean isPublic(Page page, int from, int end) {
    boolean serves = isServing(page, end);
    var cues = page.cues(from);
    int start = page.sentenceStart(from);
    boolean unreal = false;
    for (int at = Math.max(start, from - 12); at < from; at++) {
      unreal |= Set.of("if", "imagine", "suppose", "be", "thanks", "thank", "welcome", "congratulations", "picture", "ask", "tell")
          .contains(page.word(at));
    }
    boolean asks = page.word(start).equals("who") || page.word(start).equals("what");
    boolean open = cues.open() >= 4 && cues.open() > cues.personal();
    boolean your =
        Set.of("your", "needs", "need", "see", "call", "consult", "visit")
            .contains(page.word(from - 1));
    return serves || unreal || asks || open || your;
  }

  /// "The principal of the school asked us to": unless it is for themselves.
  private static boolean isServing(Page page, int end) {
    boolean who = page.word(end).equals("who") || page.word(end).equals("that");
    int limit = who ? end : Math.min(page.sentenceEnd(end - 1), end + CLAUSE);
    for (int at = end; at < limit && !page.word(at).equals(","); at++) {
      if (Clinic.SERVICE.says(page.word(at))) {
        return !page.any(at, page.sentenceEnd(at), Sense.PRONOUN);
      }
    }
    return false;
  }
}
