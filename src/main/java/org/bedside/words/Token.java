package org.bedside.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word, a number or a single mark of the plain text. `word` is in lower case, `spaced` says that
/// white space stands before it.
public record Token(int start, int end, Sort sort, String word, boolean capital, boolean spaced) {

  /// What a token is made of.
  public enum Sort {
    WORD,
    NUMBER,
    MARK
  }

  /// Letters of any script; an apostrophe between letters belongs to the word ("Anne's").
  public static List<Token> of(String plain) {
    var tokens = new ArrayList<Token>();
    boolean spaced = true;
    for (int at = 0; at < plain.length(); ) {
      int code = plain.codePointAt(at);
      if (code != '\n' && Character.isWhitespace(code)) {
        spaced = true;
        at++;
        continue;
      }
      int end = end(plain, at, code);
      var word = plain.substring(at, end).toLowerCase(Locale.ROOT);
      boolean apart = spaced || code == '\n';
      tokens.add(new Token(at, end, sort(code), word, Character.isUpperCase(code), apart));
      spaced = code == '\n';
      at = end;
    }
    return tokens;
  }

  private static Sort sort(int code) {
    return Character.isLetter(code) ? Sort.WORD : isDigit(code) ? Sort.NUMBER : Sort.MARK;
  }

  private static int end(String plain, int start, int first) {
    int end = start + Character.charCount(first);
    var sort = sort(first);
    if (sort == Sort.MARK) {
      return end;
    }
    while (end < plain.length()) {
      int code = plain.codePointAt(end);
      int next = end + Character.charCount(code);
      boolean inside =
          sort == Sort.WORD
              && code == '\''
              && next < plain.length()
              && Character.isLetter(plain.codePointAt(next));
      if (sort(code) != sort && !inside) {
        return end;
      }
      end = next;
    }
    return end;
  }

  public static boolean isDigit(int code) {
    return code >= '0' && code <= '9';
  }

  public boolean isWord() {
    return sort == Sort.WORD;
  }

  public boolean isNumber() {
    return sort == Sort.NUMBER;
  }

  public boolean is(String other) {
    return word.equals(other);
  }

  public int length() {
    return end - start;
  }

  /// The word without "'s".
  public String stem() {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /// The number's value; -1 for what is no number or too long to be a date, an age or a room.
  public int value() {
    return isNumber() && length() <= 9 ? Integer.parseInt(word) : -1;
  }
}
