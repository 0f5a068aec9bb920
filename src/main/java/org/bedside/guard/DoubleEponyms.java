package org.bedside.guard;

import org.bedside.tagger.Gazetteer;

/// Knows two names with a dash that a disease or a score is called after: "Zollinger-Ellison
/// gastrin", "Child-Pugh B".
final class DoubleEponyms {

  private DoubleEponyms() {}

  static boolean is(Page page, Naming naming) {
    int last = Math.min(naming.to() + 1, page.tokens.size() - 1);
    for (int at = Math.max(1, naming.name() - 1); at < last; at++) {
      if (page.word(at).equals("-") && isPair(page, at) && !isGiven(page, naming, at)) {
        return true;
      }
    }
    return false;
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

  /// "Emma Parkinson-White": a given name before the pair makes it somebody's.
  private static boolean isGiven(Page page, Naming naming, int dash) {
    return naming.name() < dash - 1 && Gazetteer.standard().given(page.word(naming.name()));
  }
}
