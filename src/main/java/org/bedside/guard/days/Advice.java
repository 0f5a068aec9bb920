package org.bedside.guard.days;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Tells what anybody is told to do from what happened to somebody: "Tick bite last night? Pull it
/// straight out", "replace it this week".
final class Advice {

  /// How one tells people to do something.
  private static final Set<String> DO =
      WordSet.list(
          """
          add ask avoid be begin bin book breathe bring brush buy call check clean come cook cover
          cut do don't donate drink drive eat elevate empty fill find follow get give go have hold
          hydrate ice join keep know learn leave let lie lift look make measure move never open pack
          park pick plan please practice press pull put read remember remove replace rest ring rinse
          save say schedule see set share sign skip sleep soak start stay stop stretch swap switch
          take talk tell test text think throw toss treat try turn use visit wait walk wash watch
          wear wipe write
          """);

  private static final Set<String> YOU =
      WordSet.list("you your yours yourself you're you've you'll yourselves");

  private Advice() {}

  /// Whether the sentence at `at` speaks to everybody, and the text tells of nobody.
  static boolean is(Page page, int at) {
    var all = page.cues();
    if (all.person() || all.pronoun() || page.any(0, page.tokens.size(), Sense.FIRST)) {
      return false;
    }
    int start = page.sentenceStart(at);
    int end = page.sentenceEnd(at);
    return tells(page, start, end)
        || (page.word(end - 1).equals("?")
            && page.has(end)
            && tells(page, end, page.sentenceEnd(end)));
  }

  private static boolean tells(Page page, int start, int end) {
    for (int at = start; at < end; at++) {
      boolean opens =
          at == start || page.isOneOf(at - 1, ",", ":", "but", "and", "-", "so", ";", "then");
      if (YOU.contains(page.word(at)) || (opens && DO.contains(page.word(at)))) {
        return true;
      }
    }
    return false;
  }
}
