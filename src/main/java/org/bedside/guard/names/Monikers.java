package org.bedside.guard.names;

import java.util.Set;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Phrases;
import org.bedside.guard.page.Sense;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds what somebody is called: "everyone calls him Skip", "goes by Birdie", "known on the ward
/// as the Professor", "her nickname is Duchess".
public final class Monikers {

  private static final Phrases<Boolean> CALLED = new Phrases<>();

  static {
    for (var line :
        """
        call|calls|called|calling|dubbed|nicknamed|named|christened him|her|them|himself|herself|themselves|themself
        goes|go|went|going by|as the? name?
        goes|go|went|going by the? nickname|name of?
        known|known around|on|in the|our? ward|unit|floor|town|clinic as|by
        known to all? everyone|us|staff|everybody|friends|family|me|the? nurses|team|ward|unit|floor as|by
        known as
        nicknamed
        aka
        a.k.a
        a . k . a .?
        answers|answered|responds to
        nickname|pet name? is|was|:
        prefers|likes|wants|asked|insists|prefer|liked|insisted to|on be|being? called
        """
            .lines()
            .toList()) {
      CALLED.add(line, true);
    }
  }

  /// Behind "calls her" these are no names.
  private static final Set<String> NO_NAME =
      WordSet.list(
          """
          a an my our your back at on in by for to every each when if and or but about again later
          today tomorrow tonight daily doctor dr mr mrs ms now then twice once first out up over i we
          he she they it before after names name monday tuesday wednesday thursday friday saturday
          sunday mom dad mother father wife husband son daughter sister brother it's that this
          patient patients his her their as with from so because who which anyway right home nurse
          """);

  private static final Set<String> WARDS =
      WordSet.list(
          "ward unit floor rounds rehab nurses nurse icu bed beds room shift west east north south");

  private static final int MOST = 3;

  private Monikers() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var hit = CALLED.longest(page, at);
      if (hit != null) {
        called(page, at, hit.end());
        at = hit.end() - 1;
      }
    }
  }

  private static void called(Page page, int at, int after) {
    int from = after;
    boolean quoted = isQuote(page, from);
    from += quoted ? 1 : 0;
    int name = page.word(from).equals("the") ? from + 1 : from;
    int to = quoted ? quoteEnd(page, from) : nameEnd(page, name);
    if (to <= from || !isSomebody(page, at)) {
      return;
    }
    var naming = new Naming(from, to, from, 0.6, null);
    if (Things.over(page, from, to) == Things.Sure.ALWAYS) {
      return;
    }
    var care = Care.of(page, naming);
    boolean health = care != Care.NONE || page.cues().clinical();
    PersonCures.offer(page, naming, care).check(health ? Reason.NAME_NEAR_HEALTH : Reason.NAME);
  }

  /// Whether the words around mean a person who is no more than told of.
  private static boolean isSomebody(Page page, int at) {
    var cues = page.cues(at);
    return (cues.pronoun() || cues.person()) && (page.cues().clinical() || isCare(page));
  }

  /// A part of the body or a ward anywhere in the text.
  private static boolean isCare(Page page) {
    for (var token : page.tokens) {
      var word = token.word();
      var one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      if (Sense.HEALTH.says(one) || WARDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuote(Page page, int at) {
    return page.has(at) && "\"'\u201C\u2018\u00AB".contains(page.word(at));
  }

  private static int quoteEnd(Page page, int from) {
    for (int at = from; at < from + MOST + 2 && page.has(at); at++) {
      if ("\"'\u201D\u2019\u00BB".contains(page.word(at))) {
        return at;
      }
    }
    return -1;
  }

  /// Over words with a capital; a small one is a name only where the words end with it.
  private static int nameEnd(Page page, int from) {
    int to = from;
    while (page.has(to) && to < from + MOST && isName(page, to)) {
      to++;
    }
    if (to > from) {
      return to;
    }
    boolean closes =
        page.has(from)
            && (from + 1 >= page.tokens.size() || ".,!?;\n".contains(page.word(from + 1)));
    boolean word =
        page.has(from) && page.tokens.get(from).isWord() && page.tokens.get(from).length() > 2;
    return word && closes && !NO_NAME.contains(page.word(from)) ? from + 1 : -1;
  }

  private static boolean isName(Page page, int at) {
    var token = page.tokens.get(at);
    return token.sort() == Token.Sort.WORD
        && token.capital()
        && token.spaced()
        && !NO_NAME.contains(token.word());
  }
}
