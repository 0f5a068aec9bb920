package org.bedside.words;

import java.util.List;

/// Words in the path of a web address ("…/thanks-to-ruth-smith"), which whoever sees the address
/// reads.
final class Slugs {

  private static final String GAPS = "-_+/.=&?,~";

  private final String text;
  private final List<Token> tokens;

  /// Where the last word ended that was looked at.
  private int looked;

  Slugs(Plain plain, List<Token> tokens) {
    this.text = plain.text();
    this.tokens = tokens;
  }

  /// The token after an address that begins at `at`, once its words stand apart; else -1.
  int read(int at, Revealing to) {
    var first = tokens.get(at);
    boolean opens = at == 0 || first.spaced() || tokens.get(at - 1).is("(");
    if (!first.isWord() || !opens || first.start() < looked) {
      return -1;
    }
    int end = first.end();
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    looked = end;
    int path = path(first.start(), end);
    if (path < 0 || !isOfWords(path, end)) {
      return -1;
    }
    to.copyTo(path);
    for (int index = path; index < end; index++) {
      to.part(isGap(index, end) ? ' ' : text.charAt(index), index, index + 1);
    }
    to.skipTo(end);
    int after = at + 1;
    while (after < tokens.size() && tokens.get(after).start() < end) {
      after++;
    }
    return after;
  }

  /// Where the path begins: at the first stroke behind a host with a dot.
  private int path(int from, int end) {
    int scheme = text.indexOf("://", from, end);
    int host = scheme < 0 ? from : scheme + 3;
    int stroke = text.indexOf('/', host, end);
    int dot = stroke < 0 ? -1 : text.indexOf('.', host, stroke);
    return dot > host ? stroke : -1;
  }

  /// Two words with a gap between them; what is decoded elsewhere is none.
  private boolean isOfWords(int path, int end) {
    boolean any = false;
    for (int at = path + 1; at < end; at++) {
      if (text.charAt(at) == '%') {
        return false;
      }
      any |=
          at + 1 < end
              && "-_+".indexOf(text.charAt(at)) >= 0
              && Character.isLetterOrDigit(text.charAt(at - 1))
              && Character.isLetterOrDigit(text.charAt(at + 1));
    }
    return any;
  }

  /// A mark within a number stays: "FS-106339", "3-12-1965".
  private boolean isGap(int at, int end) {
    if (GAPS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean number = at + 1 < end && Token.isDigit(text.charAt(at + 1));
    return !(number && (Token.isDigit(before) || Character.isUpperCase(before)));
  }
}
