package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;

/// Tells whether the words set somebody of whom only the work is told where people are cared for:
/// "a florist sat in my room", "had a cook in this morning", "a carpenter asks for a sick note".
final class Encounter {

  private static final Set<String> ROOMS =
      WordSet.list(
          """
          room chair clinic surgery office couch table consult consultation consulting check-up
          checkup waiting examination appointment visit list door desk
          """);

  private static final Set<String> MINE = WordSet.list("my me i i've we our us had have today");

  /// What somebody asks of a practice.
  private static final Set<String> ASKED =
      WordSet.list(
          """
          letter note certificate form referral refill prescription script vaccine shot jab
          sick-note fit-note medicals clearance checkup
          """);

  private static final Set<String> ASKS =
      WordSet.list("wants want asks asked asking needs wanted requests requesting insists begs");

  /// Who does these does it for the house or for many.
  private static final Set<String> WORKS =
      WordSet.list(
          """
          tap broken leak pipe roof wall walls beds bread opening opened ribbon wing building piece
          article interview reads read plants planted sings sang plays played visits teaches
          every each fair kids children
          """);

  private static final int FAR = 16;

  private Encounter() {}

  static boolean is(Page page, Portrait one) {
    var phrase = one.phrase;
    if (phrase == null || !phrase.isIndefinite() || phrase.many()) {
      return false;
    }
    int start = Math.max(page.sentenceStart(phrase.from()), phrase.from() - FAR);
    int end = Math.min(page.sentenceEnd(phrase.from()), phrase.to() + FAR);
    boolean room = false;
    boolean mine = false;
    boolean asks = false;
    boolean asked = false;
    for (int at = start; at < end; at++) {
      var word = page.word(at);
      if (WORKS.contains(word)) {
        return false;
      }
      room |= ROOMS.contains(word) || isCheck(page, at) || isCome(page, at);
      mine |= MINE.contains(word);
      asks |= ASKS.contains(word);
      asked |= ASKED.contains(word);
    }
    boolean colleagues = page.said.audience() == Audience.COLLEAGUES;
    return (room && (mine || isTalk(page, phrase.from())))
        || (asks && (asked || colleagues))
        || isHad(page, phrase)
        || (colleagues && mine && isHere(page, phrase.to()));
  }

  private static boolean isCheck(Page page, int at) {
    return page.word(at).equals("check") && page.word(at + 2).equals("up");
  }

  /// "Who had come about his back".
  private static boolean isCome(Page page, int at) {
    return page.isOneOf(at, "come", "came", "comes", "coming")
        && page.isOneOf(at + 1, "about", "for", "with", "in");
  }

  /// "Chat with a", "lunch with a".
  private static boolean isTalk(Page page, int from) {
    return page.word(from - 1).equals("with");
  }

  /// "Had a bus driver in", "saw a cook today": somebody came.
  private static boolean isHad(Page page, PersonPhrase phrase) {
    boolean had = page.isOneOf(phrase.from() - 1, "had", "have", "got");
    return had && page.isOneOf(phrase.to(), "in", "who", "with", "here", "come");
  }

  private static boolean isHere(Page page, int at) {
    return page.isOneOf(at, "here", "in", "with", "who");
  }
}
