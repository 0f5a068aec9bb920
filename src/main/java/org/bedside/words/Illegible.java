package org.bedside.words;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;

/// Where no reader of this house can tell what a text says, because it was disguised that far
/// (letters of another script within words, signs in the place of letters, figures in many words,
/// letters that all stand apart, capitals at random) or because its script is not read here. What
/// only looks odd and folds to plain letters ([Plain]) is not among them.
public final class Illegible {

  /// From the first such word to the last, in the plain text; the end is not included.
  ///
  /// @param disguised false where it is only another script
  public record Run(int start, int end, boolean disguised) {}

  /// A word of fewer letters may be a formula.
  private static final int LEAST_LETTERS = 4;

  /// So many words with figures inside are no names of vitamins and viruses any more.
  private static final int LEAST_FIGURED = 3;

  /// One word in so many.
  private static final int FIGURED_SHARE = 5;

  /// Somebody's initials, or how a word is spelled, are fewer.
  private static final int LEAST_APART = 12;

  /// A greeting in another script is shorter.
  private static final int LEAST_FOREIGN = 12;

  /// One letter in so many.
  private static final int FOREIGN_SHARE = 4;

  private final Plain plain;
  private final String raw;
  private int start = -1;
  private int end;
  private int words;
  private int figured;
  private int letters;
  private int foreign;

  private Illegible(Plain plain, String raw) {
    this.plain = plain;
    this.raw = raw;
  }

  /// @param raw what `plain` was made from
  /// @param tokens of `plain`
  public static Optional<Run> in(Plain plain, String raw, List<Token> tokens) {
    return new Illegible(plain, raw).look(tokens);
  }

  private Optional<Run> look(List<Token> tokens) {
    var text = plain.text();
    for (int at = 0; at < text.length(); ) {
      int until = at;
      while (until < text.length() && !Character.isWhitespace(text.charAt(until))) {
        until++;
      }
      if (until > at) {
        word(at, until);
      }
      at = until + 1;
    }
    boolean everywhere =
        (figured >= LEAST_FIGURED && figured * FIGURED_SHARE >= words)
            || isApart(tokens)
            || Scrambled.is(raw);
    boolean foreigner = foreign >= LEAST_FOREIGN && foreign * FOREIGN_SHARE >= letters;
    if (everywhere || (start < 0 && foreigner)) {
      return Optional.of(new Run(tokens.getFirst().start(), tokens.getLast().end(), everywhere));
    }
    return start < 0 ? Optional.empty() : Optional.of(new Run(start, end, true));
  }

  private void word(int from, int to) {
    int latin = 0;
    int other = 0;
    int strange = 0;
    boolean figure = false;
    for (int at = from; at < to; ) {
      int code = plain.text().codePointAt(at);
      int after = at + Character.charCount(code);
      if (Token.isDigit(code)) {
        after = afterFigures(at, to);
        figure |= isWithin(at, after, from, to);
      } else if (Character.isLetter(code)) {
        boolean own = isLatin(raw.codePointAt(plain.rawStart(at)));
        latin += own ? 1 : 0;
        other += own ? 0 : 1;
        strange += isStrange(code, at, after, from, to) ? 1 : 0;
      } else {
        strange += isSign(code) && isBetween(at, after, from, to) ? 1 : 0;
      }
      at = after;
    }
    words++;
    letters += latin + other;
    foreign += latin == 0 ? other : 0;
    figured += figure && latin + other >= 2 ? 1 : 0;
    if (strange > 0 && latin > 0 && latin + other + strange >= LEAST_LETTERS) {
      start = start < 0 ? from : start;
      end = to;
    }
  }

  /// Scripts without small and large letters stand beside Latin ones in honest texts.
  private boolean isStrange(int code, int at, int after, int from, int to) {
    return !isLatin(code)
        && (Character.isUpperCase(code)
            || Character.isLowerCase(code)
            || isBetween(at, after, from, to));
  }

  private static boolean isLatin(int code) {
    if (code < 0x80) {
      return true;
    }
    var script = UnicodeScript.of(code);
    return script == UnicodeScript.LATIN || script == UnicodeScript.COMMON;
  }

  private boolean isBetween(int at, int after, int from, int to) {
    return at > from
        && after < to
        && isPlainLetter(plain.text().charAt(at - 1))
        && isPlainLetter(plain.text().charAt(after));
  }

  private static boolean isPlainLetter(char c) {
    return Character.isLetter(c) && isLatin(c);
  }

  /// What people put in the place of a letter, and never between two. Pictures and arrows they do.
  private static boolean isSign(int code) {
    return switch (Character.getType(code)) {
      case Character.CURRENCY_SYMBOL -> code != '$';
      case Character.MATH_SYMBOL -> code >= 0x2200 && code < 0x2300 && !isComparison(code);
      case Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      default -> code == 0xFFFD || code == 0xA7 || code == 0xB6;
    };
  }

  private static boolean isComparison(int code) {
    return code == 0x2260 || code == 0x2264 || code == 0x2265 || code == 0x2248;
  }

  private int afterFigures(int at, int to) {
    int after = at;
    while (after < to && Token.isDigit(plain.text().charAt(after))) {
      after++;
    }
    return after;
  }

  /// Figures between letters of which the first is small: "n4me", and not "H1N1" or "A1c".
  private boolean isWithin(int at, int after, int from, int to) {
    return at > from
        && after < to
        && Character.isLowerCase(plain.text().charAt(at - 1))
        && Character.isLetter(plain.text().charAt(after));
  }

  /// "P.E.A.C.E." is a word of its own.
  private static boolean isApart(List<Token> tokens) {
    long all = tokens.stream().filter(Token::isWord).count();
    long single =
        tokens.stream()
            .filter(token -> token.isWord() && token.length() == 1)
            .filter(token -> token.spaced() || !token.capital())
            .count();
    return single >= LEAST_APART && single * 2 >= all;
  }
}
