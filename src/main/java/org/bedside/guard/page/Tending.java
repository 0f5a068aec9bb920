package org.bedside.guard.page;

import java.util.Set;
import org.bedside.roster.Vocabulary;
import org.bedside.words.WordSet;

/// Tells by the verb beside a word that it stands for somebody in care: a carer's verb before it
/// ("extubated V.S."), or one of the living behind it ("bed 9 wants her tea").
public final class Tending {

  private static final Set<String> ADVERBS =
      WordSet.list(
          """
          just again finally still also now then already only never always really almost nearly has
          had have is was been being 's and simply quietly suddenly once
          """);

  private static final Set<String> FOND =
      WordSet.list("little old poor dear sweet young our my beloved brave darling the baby tiny");

  private static final int LONGEST_ASIDE = 12;

  private Tending() {}

  /// Whether a carer's verb stands before `at`: "consented D. R.", "lost our dear S.".
  public static boolean isObject(Page page, int at) {
    int verb = at - 1;
    while (verb > at - 4 && FOND.contains(page.word(verb))) {
      verb--;
    }
    return Sense.TENDS.says(page.word(verb));
  }

  /// Whether a fond word stands before `at`: "our beloved L.".
  public static boolean isFond(Page page, int at) {
    var word = page.word(at - 1);
    return FOND.contains(word) && !page.is(at - 1, Sense.OWNER);
  }

  /// Whether what ends before `to` does what only somebody alive can do.
  public static boolean acts(Page page, int to) {
    int at = afterAside(page, to);
    int last = at + 4;
    while (at < last && (ADVERBS.contains(page.word(at)) || page.word(at).endsWith("ly"))) {
      at++;
    }
    boolean own = page.word(at + 1).equals("her") || page.word(at + 1).equals("his");
    return Sense.ACTS.says(page.word(at)) || (page.word(at).endsWith("ed") && own);
  }

  /// Over "(c diff, obviously)" and ", bless him,".
  private static int afterAside(Page page, int at) {
    if (!page.word(at).equals("(")) {
      return at;
    }
    for (int end = at + 1; end < at + LONGEST_ASIDE && page.has(end); end++) {
      if (page.word(end).equals(")")) {
        return end + 1;
      }
    }
    return at;
  }

  /// Whether an aside says that somebody is meant: "(the man, not the disease)", "(our plumber)".
  public static boolean isExplained(Page page, int to) {
    boolean led =
        page.word(to).equals("(")
            && (page.is(to + 1, Sense.OWNER) || page.word(to + 1).equals("who"));
    long person = Sense.PERSON.bit | Sense.HER.bit | Sense.HIS.bit | Sense.RELATIVE.bit;
    boolean somebody = ((page.senses(to + 2) | page.senses(to + 3)) & person) != 0;
    boolean trade = isTrade(page, to + 2) || isTrade(page, to + 3);
    return led && (somebody || (trade && page.cues().pronoun()));
  }

  private static boolean isTrade(Page page, int at) {
    return page.has(at)
        && Vocabulary.COMMON.occupations().longest(new String[] {page.word(at)}, 0) != null;
  }
}
