package org.bedside.words;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/// The text as a reader sees it, with the way back to the raw one. Full-width and styled letters
/// become plain ones, all digits 0 to 9, all dashes -, accents and characters without width go. So
/// nothing hides from a reader behind the way it is written.
///
/// Each code point is folded alone (NFKD, then without marks), so a storm of combining marks costs
/// no more than other text.
public final class Plain {

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Plain(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /// The plain view of `raw`.
  public static Plain of(String raw) {
    var folding = new Folding(raw.length());
    for (int at = 0; at < raw.length(); ) {
      int code = raw.codePointAt(at);
      int end = at + Character.charCount(code);
      folding.add(code, at, end);
      at = end;
    }
    return folding.done();
  }

  /// The plain characters of `raw` alone.
  public static String fold(String raw) {
    return of(raw).text;
  }

  public String text() {
    return text;
  }

  /// Where the character at `index` begins in the raw text.
  public int rawStart(int index) {
    return starts[index];
  }

  /// Where the text before `end` ends in the raw text, with the marks that hang on it.
  public int rawEnd(int end) {
    return ends[end - 1];
  }

  private static final class Folding {
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Folding(int length) {
      text = new StringBuilder(length);
      starts = new int[length];
      ends = new int[length];
    }

    void add(int code, int start, int end) {
      if (code < 0x80) {
        put(Character.isISOControl(code) ? (code == '\n' ? '\n' : ' ') : (char) code, start, end);
      } else if (hidden(code)) {
        extend(end);
      } else {
        var folded = Normalizer.normalize(Character.toString(code), Form.NFKD);
        folded.codePoints().forEach(part -> addPart(part, start, end));
      }
    }

    private void addPart(int code, int start, int end) {
      if (hidden(code)) {
        extend(end);
        return;
      }
      for (char c : Character.toChars(plain(code))) {
        put(c, start, end);
      }
    }

    private void put(char c, int start, int end) {
      int at = text.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2 + 16);
        ends = Arrays.copyOf(ends, at * 2 + 16);
      }
      text.append(c);
      starts[at] = start;
      ends[at] = end;
    }

    private void extend(int end) {
      if (!text.isEmpty()) {
        ends[text.length() - 1] = end;
      }
    }

    Plain done() {
      return new Plain(text.toString(), starts, ends);
    }
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
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
      case Character.CONTROL, Character.SURROGATE -> ' ';
      default ->
          switch (code) {
            case '\u2212', '\u2043' -> '-';
            case '\u2018', '\u2019', '\u02BC', '\u00B4', '`' -> '\'';
            case '\u2800' -> ' ';
            default -> code;
          };
    };
  }
}
