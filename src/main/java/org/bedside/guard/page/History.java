package org.bedside.guard.page;

/// Tells whether words speak of times whose people are no patients of anybody now: "in August
/// 1928", "died in 1911".
public final class History {

  /// Who was grown up before this year is no patient now.
  private static final int LIVING = 1940;

  private History() {}

  /// Whether the text tells of times whose people nobody cares for any more: "in August 1928".
  public static boolean isTold(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      if (isLongAgo(page, at)) {
        return !page.any(0, page.tokens.size(), Sense.BIRTH);
      }
    }
    return false;
  }

  private static boolean isLongAgo(Page page, int at) {
    if (!page.has(at)) {
      return false;
    }
    var token = page.tokens.get(at);
    int year = token.isNumber() && token.length() == 4 ? token.value() : 0;
    boolean told =
        page.isOneOf(at - 1, "in", "since", "of", "by", "until", "around", "before", "after")
            || page.is(at - 1, Sense.MONTH);
    return told && year >= 1000 && year < LIVING;
  }

  /// Whether somebody whom everybody knows is named before the token at `at`, or died long ago: no
  /// age of theirs leads to a patient.
  public static boolean isToldAround(Page page, int at) {
    for (int near = page.sentenceStart(at); near < page.sentenceEnd(at); near++) {
      boolean died =
          page.word(near).equals("died")
              || page.word(near).equals("death")
              || page.word(near).equals("until");
      if (died && (isLongAgo(page, near + 2) || isLongAgo(page, near + 3))) {
        return true;
      }
    }
    return false;
  }
}
