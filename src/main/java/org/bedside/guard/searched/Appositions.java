package org.bedside.guard.searched;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.described.Meant;
import org.bedside.guard.names.Generics;
import org.bedside.guard.names.Things;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.WordSet;

/// Finds the town that stands between commas behind somebody's name, where nobody said who lives
/// where: "case: Gareth Mbeki, Wrexham, pancreatic primary".
public final class Appositions {

  private static final Set<String> OTHERS =
      WordSet.list(
          """
          monday tuesday wednesday thursday friday saturday sunday director author editor chair
          professor president manager medicare medicaid tricare epic male female english spanish
          """);

  private Appositions() {}

  public static void read(Page page) {
    if (!page.safe.isBlind()) {
      return;
    }
    for (int at = 2; at < page.tokens.size(); at++) {
      int end = page.word(at - 1).equals(",") && isName(page, at - 2) ? town(page, at) : -1;
      if (end > at) {
        page.find(Kind.LOCATION, at, end).sayFor("nearby").remove().check(Reason.PLACE);
        at = end - 1;
      }
    }
  }

  /// Whether the word at `at` is the last of a name of two words at least that somebody found.
  private static boolean isName(Page page, int at) {
    return page.has(at - 1)
        && page.isFound(at, at + 1)
        && page.isFound(at - 1, at)
        && page.tokens.get(at).isWord()
        && page.tokens.get(at - 1).isWord()
        && page.tokens.get(at).capital()
        && page.tokens.get(at - 1).capital();
  }

  private static int town(Page page, int at) {
    int end = at;
    while (end < at + 3 && Whereabouts.isFree(page, end)) {
      end++;
    }
    boolean closed = end > at && (!page.has(end) || ",.;)\n".contains(page.word(end)));
    if (!closed || OTHERS.contains(page.word(at))) {
      return -1;
    }
    var word = page.tokens.get(end - 1).stem();
    var names = Gazetteer.standard();
    boolean known = names.town(word);
    boolean other =
        names.common(word)
            || names.eponym(word)
            || names.given(word)
            || Sense.HEALTH.says(word)
            || Sense.THING.says(word)
            || Meant.isStaff(word)
            || page.is(end - 1, Sense.CLINICAL)
            || Generics.is(page.word(at))
            || Things.over(page, at, end) == Things.Sure.ALWAYS;
    return known || !other ? end : -1;
  }
}
