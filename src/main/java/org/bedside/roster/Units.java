package org.bedside.roster;

import java.util.Arrays;
import org.bedside.words.Token;

/// A text cut into what could be one part of a name: a word, "J0hn", "J o h n", a tag, an account.
/// Letters are small and of the Latin script where they look like it; apostrophes are gone, "'s" is
/// left outside. Every unit knows where it stands in the plain text.
final class Units {

  /// What stands between a unit and the one before it.
  enum Gap {
    /// Nothing that joins: the text's start, a line's end, a full stop, a number.
    BREAK,
    SPACE,
    /// A mark without space: "john.smith", "Garcia-Ruiz".
    GLUE,
    /// A full stop and a space, as after an initial.
    DOT,
    COMMA,
    /// Quotation marks or brackets.
    QUOTE
  }

  static final int CAPITAL = 1;
  static final int SHOUTED = 2;
  static final int TAG = 4;
  static final int ACCOUNT = 8;
  static final int SPELLED = 16;
  static final int DISGUISED = 32;
  static final int CAMEL = 64;

  private static final int LONGEST = 48;

  private final String text;
  char[] letters;
  int[] from;
  int[] to;
  int[] start;
  int[] end;
  int[] flags;
  Gap[] gap;
  int size;
  private int used;
  private int gapStart;

  Units(String text) {
    this.text = text;
    int few = Math.min(text.length() / 4 + 2, 1024);
    letters = new char[Math.min(text.length() + 2, 4096)];
    from = new int[few];
    to = new int[few];
    start = new int[few];
    end = new int[few];
    flags = new int[few];
    gap = new Gap[few];
    for (int at = 0; at < text.length(); ) {
      at = unit(at);
    }
  }

  private int unit(int at) {
    int code = text.codePointAt(at);
    if (!opens(code, at)) {
      return at + Character.charCount(code);
    }
    int spelled = Spelling.opens(text, at) ? new Spelling(text, at).read(this) : -1;
    return spelled > at ? spelled : word(at);
  }

  private boolean opens(int code, int at) {
    boolean mark = code == '$' && letterAt(at + 1);
    return mark || Token.isDigit(code) || isLetter(code);
  }

  static boolean isLetter(int code) {
    return (code >= 'a' && code <= 'z')
        || (code >= 'A' && code <= 'Z')
        || (code >= 0x80 && (Character.isLetter(code) || Skeleton.of(code) < 0x80));
  }

  private boolean letterAt(int at) {
    return at < text.length() && isLetter(text.codePointAt(at));
  }

  private int word(int first) {
    int begin = used;
    int seen = 0;
    int at = first;
    while (at < text.length()) {
      int code = text.codePointAt(at);
      int step = inside(code, at, first);
      if (step < 0) {
        break;
      }
      if (step > 0) {
        seen |= seen(code, at > first && Character.isLowerCase(text.charAt(at - 1)));
        put(code);
      }
      at += Character.charCount(code);
    }
    finish(first, at, begin, seen);
    return skipOwner(at);
  }

  private static int seen(int code, boolean afterSmall) {
    if (!isLetter(code)) {
      return DISGUISED;
    }
    if (!Character.isUpperCase(code)) {
      return SPELLED;
    }
    return afterSmall ? CAMEL : 0;
  }

  /// 1 for a character of the word, 0 for one to leave out, -1 for the end of the word.
  private int inside(int code, int at, int first) {
    if (isLetter(code) || Token.isDigit(code)) {
      return 1;
    }
    int next = at + Character.charCount(code);
    if (code == '\'') {
      return at > first && letterAt(next) && !owner(at) ? 0 : -1;
    }
    boolean mark = code < 0x100 && Leet.isMark((char) code);
    return mark && (at == first || joins(code, next)) ? 1 : -1;
  }

  /// Whether a mark stands for a letter here: within a word, and not within an address of mail.
  private boolean joins(int code, int next) {
    if (next < text.length() && text.charAt(next) == code) {
      return joins(code, next + 1);
    }
    if (next >= text.length() || !(letterAt(next) || Token.isDigit(text.charAt(next)))) {
      return false;
    }
    return switch (code) {
      case '@' -> !address(next);
      case '|', '+' -> !Character.isUpperCase(text.charAt(next));
      default -> true;
    };
  }

  private boolean address(int from) {
    for (int at = from; at < text.length() && at < from + LONGEST; at++) {
      char c = text.charAt(at);
      if (c == '.' && letterAt(at + 1)) {
        return true;
      }
      if (Character.isWhitespace(c)) {
        return false;
      }
    }
    return false;
  }

  /// Whether the apostrophe at `at` begins "'s" at the end of a word.
  private boolean owner(int at) {
    return at + 1 < text.length()
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && !letterAt(at + 2);
  }

  private int skipOwner(int at) {
    return at < text.length() && text.charAt(at) == '\'' && owner(at) ? at + 2 : at;
  }

  void put(int code) {
    int folded = Skeleton.of(code);
    if (used + 2 > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2);
    }
    used += Character.toChars(folded, letters, used);
  }

  int used() {
    return used;
  }

  private void finish(int first, int at, int begin, int seen) {
    boolean digitsOnly = true;
    for (int index = begin; index < used && digitsOnly; index++) {
      digitsOnly = !isLetter(letters[index]);
    }
    if (digitsOnly || used - begin > LONGEST) {
      used = begin;
      gapStart = -1;
      return;
    }
    int kind = seen & (DISGUISED | CAMEL);
    if (Character.isUpperCase(text.codePointAt(first))) {
      kind |= CAPITAL | ((seen & SPELLED) == 0 && used - begin > 1 ? SHOUTED : 0);
    }
    add(first, at, begin, kind);
  }

  /// Adds what was put since `begin` as one unit.
  void add(int first, int last, int begin, int kind) {
    if (size == start.length) {
      grow();
    }
    from[size] = begin;
    to[size] = used;
    start[size] = first;
    end[size] = last;
    flags[size] = kind | sign(first);
    gap[size] = size == 0 || gapStart < 0 ? Gap.BREAK : gap(end[size - 1], first);
    gapStart = last;
    size++;
  }

  private int sign(int first) {
    char before = first == 0 ? ' ' : text.charAt(first - 1);
    return before == '#' ? TAG : before == '@' ? ACCOUNT : 0;
  }

  private void grow() {
    int length = size * 2;
    from = Arrays.copyOf(from, length);
    to = Arrays.copyOf(to, length);
    start = Arrays.copyOf(start, length);
    end = Arrays.copyOf(end, length);
    flags = Arrays.copyOf(flags, length);
    gap = Arrays.copyOf(gap, length);
  }

  /// What joins the unit that ended before `at` with the one that begins at `next`: a name may be
  /// wrapped where a line ends, if nothing else stands there.
  private Gap gap(int at, int next) {
    boolean space = false;
    char mark = 0;
    int marks = 0;
    for (int index = skipOwner(at) == next ? next : at; index < next; index++) {
      char c = text.charAt(index);
      boolean wrapped = c == '\n' && index == at && next == at + 1;
      if (marks > 2 || (c == '\n' && !wrapped)) {
        return Gap.BREAK;
      }
      if (c == ' ' || wrapped) {
        space = true;
      } else if (c != '#' && c != '@') {
        mark = mark == 0 || mark == c ? c : '"';
        marks++;
      }
    }
    return marks == 0 ? Gap.SPACE : gap(mark, space);
  }

  private static Gap gap(char mark, boolean space) {
    return switch (mark) {
      case '.' -> space ? Gap.DOT : Gap.GLUE;
      case '_', '-', '\'', '~', '*', '+' -> space && mark != '\'' ? Gap.BREAK : Gap.GLUE;
      case ',' -> Gap.COMMA;
      case '"', '(', ')', '\u201C', '\u201D' -> Gap.QUOTE;
      default -> Gap.BREAK;
    };
  }

  boolean is(int unit, int flag) {
    return (flags[unit] & flag) != 0;
  }

  /// Whether a full stop stands right after `unit`.
  boolean dotted(int unit) {
    return end[unit] < text.length() && text.charAt(end[unit]) == '.';
  }

  int length(int unit) {
    return to[unit] - from[unit];
  }

  /// What stands before `unit`; beyond the text, a break.
  Gap before(int unit) {
    return unit < size ? gap[unit] : Gap.BREAK;
  }
}
