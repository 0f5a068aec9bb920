package org.bedside.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the disguises of a plain text away, from left to right. Where nothing is disguised, which
/// is most texts, nothing is made.
final class Revealing {

  /// How often what was decoded is looked at again.
  private static final int DEEPEST = 3;

  private final Plain plain;
  private final List<Token> tokens;
  private final Slugs slugs;
  private final Spelled spelled;
  private final Letters letters;
  private final Islands islands;
  private @Nullable Written written;
  private int copied;
  private boolean decoded;

  private Revealing(Plain plain, List<Token> tokens) {
    this.plain = plain;
    this.tokens = tokens;
    this.slugs = new Slugs(plain, tokens);
    this.spelled = new Spelled(tokens);
    this.letters = new Letters(plain, tokens);
    this.islands = new Islands(plain.text());
  }

  static @Nullable Plain of(Plain plain, List<Token> tokens) {
    var last = plain;
    var words = tokens;
    for (int depth = 0; depth < DEEPEST; depth++) {
      var revealing = new Revealing(last, words);
      if (!revealing.run()) {
        break;
      }
      last = revealing.written().as(View.REVEALED);
      if (!revealing.decoded) {
        break;
      }
      words = Token.of(last.text());
    }
    return last == plain ? null : last;
  }

  /// Whether anything was revealed.
  private boolean run() {
    boolean any = false;
    for (int at = 0; at < tokens.size(); at++) {
      int after = slugs.read(at, this);
      if (after < 0) {
        after = island(at);
      }
      if (after < 0) {
        after = spelled.read(at, this);
      }
      if (after < 0) {
        after = letters.read(at, this);
      }
      if (after > at) {
        any = true;
        at = after - 1;
      }
    }
    if (any) {
      copyTo(plain.text().length());
    }
    return any;
  }

  private int island(int at) {
    int start = tokens.get(at).start();
    boolean plainWord = tokens.get(at).isWord() && tokens.get(at).length() < 12 && isLone(at);
    if (plainWord || start < copied || !islands.read(start)) {
      return -1;
    }
    int end = islands.end();
    copyTo(start);
    for (var piece : islands.pieces()) {
      for (int index = 0; index < piece.text().length(); index++) {
        reveal(piece.text().charAt(index), piece.from(), piece.to());
      }
    }
    copied = end;
    decoded = true;
    int after = at + 1;
    while (after < tokens.size() && tokens.get(after).start() < end) {
      after++;
    }
    return after;
  }

  /// Whether white space follows, so that nothing longer begins here.
  private boolean isLone(int at) {
    return at + 1 >= tokens.size() || tokens.get(at + 1).spaced();
  }

  /// Made when there is something to write, which is seldom.
  private Written written() {
    var known = written;
    if (known == null) {
      known = new Written(plain.text().length() + 16);
      written = known;
    }
    return known;
  }

  /// Copies what is not disguised, up to `end` in the plain text.
  void copyTo(int end) {
    var to = written();
    for (int at = copied; at < end; at++) {
      char c = plain.text().charAt(at);
      if (plain.isDisguised(at, at + 1)) {
        to.reveal(c, plain.rawStart(at), plain.rawEnd(at + 1));
      } else if (plain.isRevealed(at, at + 1)) {
        to.part(c, plain.rawStart(at), plain.rawEnd(at + 1));
      } else {
        to.put(c, plain.rawStart(at), plain.rawEnd(at + 1));
      }
    }
    copied = Math.max(copied, end);
  }

  /// Shows `c` in place of what stands from `from` to `to` (not included) in the plain text.
  void reveal(char c, int from, int to) {
    written().reveal(c, plain.rawStart(from), plain.rawEnd(to));
  }

  /// Shows `c`, which stands from `from` to `to` (not included) and was pressed together with
  /// others.
  void part(char c, int from, int to) {
    written().part(c, plain.rawStart(from), plain.rawEnd(to));
  }

  /// Goes on behind `end` in the plain text.
  void skipTo(int end) {
    copied = end;
  }
}
