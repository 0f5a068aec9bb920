package org.bedside.guard.renown;

import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// How well a phrase tells one person from all others of a place, for those who live there.
final class Fame {

  private static final Set<String> OF =
      WordSet.of("of", "in", "on", "at", "from", "to", "around", "with");

  private static final Set<String> ITSELF =
      WordSet.of("the", "our", "my", "this", "that", "at", "in", "on", "for", "its", "his", "her");

  private static final Set<String> NO_PLACE =
      WordSet.of(
          "video", "film", "movie", "show", "story", "book", "ad", "month", "year", "week", "day");

  /// Who reads knows the person, too.
  private static final Set<String> KNOWN =
      WordSet.list(
          "watch watched cheered know knows read hear heard voted follow applauded love saw");

  private static final Set<String> MEDIA =
      WordSet.list(
          "news viral headlines newspaper paper papers tv radio television billboards video gazette"
              + " tiktok");

  private static final Set<String> SEEN =
      WordSet.of("the", "that", "viral", "on", "local", "all", "evening", "morning");

  private static final Set<String> SURE = WordSet.of("the", "our", "my", "that", "this", "which");

  private static final int CLAUSE = 6;

  private Fame() {}

  /// How many points speak for one person only: a role, kin, a place, a clause.
  static int of(Page page, int from, int at, int end) {
    boolean sure = SURE.contains(page.word(from));
    boolean bare = !Townsfolk.DEFINITE.contains(page.word(from));
    boolean role =
        Sense.ROLE.says(page.tokens.get(end - 1).stem())
            || Sense.ROLE.says(page.word(at))
            || Townsfolk.isOneOf(page, at);
    boolean trade = role || Noun.of(page.tokens.get(at).stem()) == null;
    int points = 0;
    for (int near = from; near < end; near++) {
      var word = page.word(near);
      boolean owner = word.endsWith("'s") && Sense.ROLE.says(page.tokens.get(near).stem());
      points += owner ? 2 : 0;
      points += Sense.MARKED.says(word) && trade ? 1 : 0;
      points +=
          Townsfolk.EXTREMES.contains(word)
              ? (Townsfolk.isBorn(page, at) ? 2 : place(page, end))
              : 0;
    }
    points += role && (sure || bare) ? 1 : 0;
    points += page.word(from).equals("which") && trade ? 2 : 0;
    points += sure || page.word(from).equals("our") ? clause(page, end) : 0;
    boolean opens = from == page.sentenceStart(from) && (sure || bare);
    boolean asks = page.word(page.sentenceEnd(from) - 1).equals("?");
    points += opens && asks && !page.word(from).equals("which") ? 2 : 0;
    return points + (sure && trade ? place(page, end) : 0);
  }

  /// 2 where a place, a house or a group is told of which the person is.
  private static int place(Page page, int end) {
    for (int at = end; at < Math.min(page.sentenceEnd(end - 1), end + 3); at++) {
      if (OF.contains(page.word(at))) {
        var next = page.word(at + 1);
        boolean local = Lists.isOneOf(next, "the", "our", "this", "his", "her", "town", "that");
        boolean named = page.has(at + 1) && page.tokens.get(at + 1).capital();
        boolean ward = Sense.WARD.says(page.word(at + 2)) || Sense.WARD.says(page.word(at + 3));
        boolean told = NO_PLACE.contains(page.word(at + 2)) || NO_PLACE.contains(page.word(at + 3));
        return (local || named) && !ward && !told ? 2 : 0;
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
      boolean seen = MEDIA.contains(page.word(at)) && SEEN.contains(page.word(at - 1));
      if (seen || (you && KNOWN.contains(page.word(at)))) {
        return 2;
      }
    }
    return who && isDoing(page, end + 1) ? 2 : 0;
  }

  private static boolean isDoing(Page page, int at) {
    var verb = page.word(at);
    boolean now =
        (verb.endsWith("s") && !Lists.isOneOf(verb, "is", "was", "has", "needs", "needed", "does"))
            || Lists.isOneOf(verb, "own", "run", "drive", "play", "sing", "won", "teach");
    if (!now
        || Sense.HEALTH.says(verb)
        || (Sense.SERVICE.says(verb)
            && !Lists.isOneOf(verb, "sings", "reads", "makes", "teaches"))) {
      return false;
    }
    for (int next = at + 1; next < at + CLAUSE && page.has(next); next++) {
      if (ITSELF.contains(page.word(next))) {
        return !Sense.WARD.says(page.word(next + 1)) && !Sense.WARD.says(page.word(next + 2));
      }
    }
    return false;
  }
}
