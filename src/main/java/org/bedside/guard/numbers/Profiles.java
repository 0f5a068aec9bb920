package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Finds somebody's account on a network that is told without an at sign: "her insta is
/// marlow_lifts88", "on tiktok: quilts.by.oona".
public final class Profiles {

  private static final Set<String> NETWORKS =
      WordSet.list(
          """
          ig insta instagram tiktok snapchat snap twitter facebook fb threads bluesky bsky mastodon
          reddit discord twitch youtube linkedin telegram signal strava pinterest tumblr steam
          username handle screenname gamertag usuario user
          """);

  private static final Set<String> BETWEEN =
      WordSet.list(": = is was as under name handle account profile username the at @ - - it's");

  private static final int LONGEST = 20;

  private Profiles() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      if (NETWORKS.contains(page.word(at))) {
        int end = after(page, at);
        at = Math.max(at, end - 1);
      }
    }
  }

  private static int after(Page page, int network) {
    int at = network + 1;
    boolean signed = false;
    while (at < network + 5 && BETWEEN.contains(page.word(at))) {
      signed = true;
      at++;
    }
    int end = signed && page.has(at) ? end(page, at) : -1;
    var cues = page.cues(network);
    boolean somebody = cues.person() || cues.pronoun() || page.any(at - 6, at, Sense.RELATIVE);
    boolean ours = page.isOneOf(network - 1, "our", "my");
    if (end < 0 || !somebody || ours || page.isFound(at, end) || page.isClaimed(at, end)) {
      return -1;
    }
    if (page.safe.handle("@" + page.text(at, end))) {
      page.claim(at, end);
    } else {
      page.find(Kind.HANDLE, at, end).say("a neighbor").remove().check(Reason.HANDLE);
    }
    return end;
  }

  /// The end of a word with figures, dots or underscores inside, as names of accounts are; or -1.
  private static int end(Page page, int at) {
    int end = at;
    boolean letters = false;
    boolean pressed = false;
    while (page.has(end)
        && end < at + LONGEST
        && (end == at || !page.tokens.get(end).spaced())
        && (page.tokens.get(end).isWord()
            || page.tokens.get(end).isNumber()
            || "_.".contains(page.word(end)))) {
      letters |= page.tokens.get(end).isWord();
      pressed |= end > at;
      end++;
    }
    boolean trails = end > at && page.word(end - 1).equals(".");
    end = trails ? end - 1 : end;
    return letters && pressed && end > at + 1 ? end : -1;
  }
}
