package org.bedside.words;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// Folds each code point of a raw text to what a reader takes it for.
final class Folding {

  private static final int FLAG_A = 0x1F1E6;
  private static final int FLAG_Z = 0x1F1FF;

  /// Arabic ligatures, one of which stands for eighteen letters: a short text would grow long.
  private static final int LIGATURES = 0xFB50;

  private static final int AFTER_LIGATURES = 0xFE00;
  private static final int PICTURES = 0x1F300;
  private static final int AFTER_PICTURES = 0x1FB00;

  private final String raw;
  private final Written written;

  Folding(String raw) {
    this.raw = raw;
    this.written = new Written(raw.length());
  }

  Plain done() {
    for (int at = 0; at < raw.length(); ) {
      char c = raw.charAt(at);
      if (c < 0x80) {
        written.put(c >= ' ' && c != 0x7F ? straight(c) : c == '\n' ? '\n' : ' ', at, at + 1);
        at++;
      } else {
        int code = raw.codePointAt(at);
        int end = at + Character.charCount(code);
        add(code, at, end);
        at = end;
      }
    }
    if (Scrambled.is(raw)) {
      written.lower();
    }
    return written.as(View.WRITTEN);
  }

  private static char straight(char c) {
    return c == '`' ? '\'' : c;
  }

  private void add(int code, int start, int end) {
    boolean ligature = code >= LIGATURES && code < AFTER_LIGATURES;
    if (ligature || (code >= PICTURES && code < AFTER_PICTURES) || isFlag(code, start, end)) {
      put(code, start, end);
    } else if (hidden(code)) {
      written.extend(end);
    } else if (code == 0xDF || code == 0x1E9E) {
      put('s', start, end);
      put('s', start, end);
    } else if (code == 0xC6 || code == 0xE6) {
      put(code == 0xC6 ? 'A' : 'a', start, end);
      put('e', start, end);
    } else {
      if ((code >= 0xBC && code <= 0xBE) || (code >= 0x2150 && code <= 0x215E)) {
        // "96½" is no "961/2".
        put(' ', start, end);
      }
      addParts(Normalizer.normalize(Character.toString(code), Form.NFKD), start, end);
    }
  }

  private void addParts(String folded, int start, int end) {
    for (int at = 0; at < folded.length(); ) {
      int code = folded.codePointAt(at);
      at += Character.charCount(code);
      if (hidden(code)) {
        written.extend(end);
      } else {
        put(plain(code), start, end);
      }
    }
  }

  private void put(int code, int start, int end) {
    if (code < 0x10000) {
      written.put((char) code, start, end);
    } else {
      written.put(Character.highSurrogate(code), start, end);
      written.put(Character.lowSurrogate(code), start, end);
    }
  }

  /// Two letters of flags make a flag; one alone, or more in a row, are letters.
  private boolean isFlag(int code, int start, int end) {
    if (code < FLAG_A || code > FLAG_Z) {
      return false;
    }
    boolean before = start >= 2 && isFlagLetter(start - 2);
    boolean after = isFlagLetter(end);
    return before != after
        && !(before && start >= 4 && isFlagLetter(start - 4))
        && !(after && isFlagLetter(end + 2));
  }

  private boolean isFlagLetter(int at) {
    if (at >= raw.length()) {
      return false;
    }
    int code = raw.codePointAt(at);
    return code >= FLAG_A && code <= FLAG_Z;
  }

  private static boolean hidden(int code) {
    return switch (Character.getType(code)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      // Fillers of Hangul are letters by category and invisible by nature.
      default -> code == 0x115F || code == 0x1160 || code == 0x3164 || code == 0xFFA0;
    };
  }

  private static int plain(int code) {
    return switch (Character.getType(code)) {
      case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(code, 10);
      case Character.OTHER_NUMBER -> ringed(code);
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
      case Character.CONTROL, Character.SURROGATE -> ' ';
      default -> mark(code);
    };
  }

  /// Digits in circles that have no plain form in the standard.
  private static int ringed(int code) {
    int value = Character.getNumericValue(code);
    return value >= 0 && value <= 9 ? '0' + value : code;
  }

  private static int mark(int code) {
    return switch (code) {
      case '\u2212', '\u2043' -> '-';
      case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '\u2032', '`' -> '\'';
      case '\u201C', '\u201D', '\u201F', '\u2033' -> '"';
      case '\u2800' -> ' ';
      case '\u2024', '\u2027', '\u00B7', '\u30FB' -> '.';
      case '\u2044', '\u2215' -> '/';
      case '\uA789', '\u2236' -> ':';
      default -> Lookalikes.latin(code);
    };
  }
}
