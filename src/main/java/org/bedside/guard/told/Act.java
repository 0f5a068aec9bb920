package org.bedside.guard.told;

import java.util.Set;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// What a sentence does to the one whom it speaks to, whatever it is about: it greets, is glad, is
/// sorry, congratulates, or answers what somebody wrote.
enum Act {
  NONE,
  GREETS,
  REGRETS,
  ENJOYS,
  PRAISES,
  ANSWERS;

  private static final Set<String> SORRY =
      WordSet.list(
          "sorry regret regrets apologies apology apologize apologise apologizing apologising sad"
              + " saddened disappointed");

  private static final Set<String> GLAD =
      WordSet.list(
          """
          glad happy pleased delighted thrilled relieved lovely wonderful great chuffed overjoyed
          tickled fantastic hooray yay brilliant heartwarming
          """);

  /// "Happy to hear" is glad, "happy to help" is ready.
  private static final Set<String> HEARS =
      WordSet.list("hear see read know learn have find watch say");

  private static final Set<String> PRAISE =
      WordSet.list("congratulations congrats kudos bravo proud cheers");

  private static final Set<String> GREETING = WordSet.list("hi hello hey dear greetings");

  private static final Set<String> ONE =
      WordSet.list(
          """
          there reviewer guest sir madam ma'am visitor client customer patient friend neighbor mr mrs
          ms miss poster writer user parent mother mom dad father you
          """);

  private static final Set<String> THANKS =
      WordSet.list(
          "thank thanks appreciate appreciated grateful read reading note noted hear take takes took"
              + " seriously valued value posting leaving");

  /// What somebody writes about a house.
  private static final Set<String> WRITTEN =
      WordSet.list(
          "review reviews star stars feedback rating ratings comment comments testimonial complaint"
              + " write-up shoutout shout-out");

  private static final Set<String> MENTIONS =
      WordSet.list(
          "mention mentioned describe described raise raised complain report posted wrote write"
              + " refer");

  private static final int NEAR = 6;

  static Act of(Page page, int start, int end) {
    var act = NONE;
    for (int at = start; at < end; at++) {
      var here = at(page, start, at, end);
      act = here.compareTo(act) > 0 ? here : act;
    }
    return act;
  }

  private static Act at(Page page, int start, int at, int end) {
    var word = page.word(at);
    if (GREETING.contains(word) && at == start) {
      return isOne(page, at + 1) ? GREETS : NONE;
    }
    if (SORRY.contains(word)) {
      return isWe(page, start, at) ? REGRETS : NONE;
    }
    if (GLAD.contains(word)) {
      return isGlad(page, start, at) ? ENJOYS : NONE;
    }
    if (PRAISE.contains(word) || isWish(page, at)) {
      return isPraise(page, at) ? PRAISES : NONE;
    }
    return isAnswer(page, at, end) ? ANSWERS : NONE;
  }

  /// "Hi Tom", "Dear reviewer"; not "Hi neighbors".
  private static boolean isOne(Page page, int at) {
    boolean named = page.has(at) && page.tokens.get(at).isWord() && page.tokens.get(at).capital();
    var noun = Noun.of(page.word(at));
    boolean many = page.word(at).endsWith("s") && !ONE.contains(page.word(at));
    return (named && !many && (noun == null || !noun.is(Noun.Sort.MANY)))
        || ONE.contains(page.word(at));
  }

  /// Whether the house itself feels so: "We are sorry", "Sorry", "My apologies".
  private static boolean isWe(Page page, int start, int at) {
    return at - start <= 2 || page.any(Math.max(start, at - NEAR), at, Sense.FIRST);
  }

  private static boolean isGlad(Page page, int start, int at) {
    boolean led = page.word(at + 1).equals("to");
    return isWe(page, start, at)
        && (!led || HEARS.contains(page.word(at + 2)))
        && !page.isOneOf(at + 1, "birthday", "new", "holidays", "place", "day", "news");
  }

  /// "Well done", "good luck", "get well".
  private static boolean isWish(Page page, int at) {
    return switch (page.word(at)) {
      case "well" -> page.word(at + 1).equals("done");
      case "good" -> page.word(at + 1).equals("luck");
      case "get" -> page.word(at + 1).equals("well");
      default -> false;
    };
  }

  /// Not "Congratulations to our nurse", "Well done, team".
  private static boolean isPraise(Page page, int at) {
    if (page.word(at).equals("proud")) {
      return page.word(at + 1).equals("of") && page.word(at + 2).equals("you");
    }
    int next = page.isOneOf(at + 1, "done", "luck", "well") ? at + 2 : at + 1;
    next = page.word(next).equals(",") ? next + 1 : next;
    var noun = Noun.of(page.word(next));
    return !page.isOneOf(next, "to", "team", "staff", "dr", "doctor", "nurse", "our", "class")
        && (noun == null || !noun.is(Noun.Sort.MANY))
        && !Courtesies.is(page, at, at + 1);
  }

  /// "Thanks for the stars", "the charge you mention", "sorry to read this".
  private static boolean isAnswer(Page page, int at, int end) {
    var word = page.word(at);
    if (word.equals("you") && MENTIONS.contains(page.word(at + 1))) {
      return page.isOneOf(at - 2, "the", "that", "what", "about") || page.word(at - 1).equals("as");
    }
    if (WRITTEN.contains(word)) {
      for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - NEAR); back--) {
        if (THANKS.contains(page.word(back)) || page.word(back).equals("your")) {
          return true;
        }
      }
    }
    boolean kind = word.equals("kind") && page.word(at + 1).equals("words");
    return (kind || (word.equals("read") && page.isOneOf(at + 1, "this", "your"))) && at < end;
  }
}
