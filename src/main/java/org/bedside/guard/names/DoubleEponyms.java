package org.bedside.guard.names;

import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.tagger.Gazetteer;

/// Knows two names with a dash that a disease or a score is called after: "Zollinger-Ellison
/// gastrin", "Child-Pugh B".
final class DoubleEponyms {

  private DoubleEponyms() {}

  static boolean is(Page page, Naming naming) {
    int at = naming.name();
    int dash = page.word(at + 1).equals("-") ? at + 1 : at - 1;
    return page.word(dash).equals("-") && isPair(page, dash) && !isLed(page, dash - 2);
  }

  private static boolean isPair(Page page, int dash) {
    boolean glued =
        page.has(dash + 1)
            && !page.tokens.get(dash).spaced()
            && !page.tokens.get(dash + 1).spaced();
    boolean large = glued && isLarge(page, dash - 1) && isLarge(page, dash + 1);
    return large && (isEponym(page, dash - 1) || isEponym(page, dash + 1));
  }

  private static boolean isLarge(Page page, int at) {
    return page.tokens.get(at).isWord() && page.tokens.get(at).capital();
  }

  private static boolean isEponym(Page page, int at) {
    return Gazetteer.standard().eponym(page.tokens.get(at).stem());
  }

  /// "Emma Parkinson-White", "Mrs. Danforth-Leigh": a name or a title before the pair makes it
  /// somebody's.
  private static boolean isLed(Page page, int at) {
    boolean capital = page.has(at) && page.tokens.get(at).isWord() && page.tokens.get(at).capital();
    boolean title = page.word(at).equals(".") && page.word(at - 1).length() <= 3;
    return title || (capital && at > page.sentenceStart(at)) || page.is(at, Sense.RELATIVE);
  }
}
