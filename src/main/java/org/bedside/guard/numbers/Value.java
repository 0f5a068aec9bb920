package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.days.Dated;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// A number or a code of letters and digits, as people write one: "A-10293", "123 45 6789", "OR
/// 7734120", "(01)00844588003288(21)A77B19C".
///
/// @param from its first token
/// @param to the token after its last
/// @param digits how many digits it has
record Value(int from, int to, int digits) {

  private static final int MOST_TOKENS = 24;
  private static final int LONGEST_PREFIX = 5;

  /// Words that are no letters of a number, though they may stand before one.
  private static final Set<String> NO_PREFIX =
      WordSet.list(
          """
          on at in for is was and or the a of to by as from but she he her his we i it who age aged
          since has had with than over about room rm bed icu page ext call after when last next only
          my our am pm are if not be no so do can will all any day week until
          """);

  /// How many signs it has where it is one word of letters and digits, else 0.
  int length(Page page) {
    boolean letters = false;
    boolean words = true;
    for (int at = from; at < to; at++) {
      letters |= page.tokens.get(at).isWord();
      words &=
          page.tokens.get(at).sort() != Token.Sort.MARK
              && (at == from || !page.tokens.get(at).spaced());
    }
    return letters && words ? page.tokens.get(to - 1).end() - page.tokens.get(from).start() : 0;
  }

  /// Whether it has three groups with a dash between: "88-20-417".
  boolean isGrouped(Page page) {
    return to == from + 5
        && page.word(from + 1).equals("-")
        && page.word(from + 3).equals("-")
        && Dated.at(page, from) == null;
  }

  /// The value that begins with the token at `at`.
  static @Nullable Value at(Page page, int at) {
    if (!page.has(at)) {
      return null;
    }
    int start = at;
    if (page.word(at).equals("(") && isNumber(page, at + 1) && page.word(at + 2).equals(")")) {
      return bracketed(page, at);
    }
    int end = chunk(page, start);
    if (end <= start) {
      return null;
    }
    if (digits(page, start, end) == 0) {
      boolean prefix = isPrefix(page, start, end);
      int next = page.word(end).equals("-") || page.word(end).equals("#") ? end + 1 : end;
      if (!prefix || chunk(page, next) <= next || digits(page, next, chunk(page, next)) == 0) {
        return null;
      }
      end = chunk(page, next);
    }
    end = more(page, start, end);
    return new Value(start, end, digits(page, start, end));
  }

  /// The value that ends before the token at `to`.
  static @Nullable Value before(Page page, int to) {
    int start = to;
    while (start > 0 && to - start < MOST_TOKENS && goesBack(page, start, to)) {
      start--;
    }
    while (start < to && page.tokens.get(start).sort() == Token.Sort.MARK) {
      start++;
    }
    int digits = start < to ? digits(page, start, to) : 0;
    return digits > 0 ? new Value(start, to, digits) : null;
  }

  private static boolean goesBack(Page page, int start, int to) {
    var token = page.tokens.get(start - 1);
    if (token.is("\n")) {
      return false;
    }
    boolean glued = start == to || !page.tokens.get(start).spaced();
    if (glued) {
      return token.sort() != Token.Sort.MARK || (start < to && isJoint(token));
    }
    return token.isNumber() && token.length() <= 6 && page.tokens.get(start).isNumber();
  }

  private static Value bracketed(Page page, int at) {
    int end = at;
    while (page.has(end)
        && end < at + MOST_TOKENS
        && (end == at || !page.tokens.get(end).spaced())
        && (page.tokens.get(end).sort() != Token.Sort.MARK || "()-".contains(page.word(end)))) {
      end++;
    }
    return new Value(at, end, digits(page, at, end));
  }

  /// Words, numbers and the marks between them without a space; the end is no mark.
  private static int chunk(Page page, int start) {
    int end = start;
    int last = start;
    while (page.has(end) && end < start + MOST_TOKENS) {
      var token = page.tokens.get(end);
      boolean mark = token.sort() == Token.Sort.MARK;
      boolean joint = isJoint(token) || isColon(page, start, end);
      if ((end > start && token.spaced()) || (mark && (end == start || !joint))) {
        break;
      }
      end++;
      last = mark ? last : end;
    }
    return last;
  }

  /// "26:NS02313", but no time: letters, or four digits, follow without a space.
  private static boolean isColon(Page page, int start, int at) {
    return page.word(at).equals(":")
        && page.tokens.get(start).isNumber()
        && page.has(at + 1)
        && !page.tokens.get(at + 1).spaced()
        && (page.tokens.get(at + 1).isNumber()
            ? page.tokens.get(at + 1).length() >= 4
            : isCapitals(page, page.tokens.get(at + 1)) && !page.is(at + 1, Sense.CALL));
  }

  private static boolean isJoint(Token token) {
    return "-/._*".contains(token.word());
  }

  /// Up to five capital letters, or one or two small ones.
  private static boolean isPrefix(Page page, int start, int end) {
    var token = page.tokens.get(start);
    return end == start + 1
        && token.length() <= LONGEST_PREFIX
        && (isCapitals(page, token) || token.length() <= 3)
        && !NO_PREFIX.contains(token.word())
        && page.senses(start) == (page.senses(start) & Sense.STATE.bit);
  }

  private static boolean isCapitals(Page page, Token token) {
    var text = page.plain.text();
    for (int at = token.start(); at < token.end(); at++) {
      if (!Character.isUpperCase(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /// Over the groups of digits, or of capitals, that follow after a space.
  private static int more(Page page, int start, int from) {
    int end = from;
    while (page.has(end) && end < start + MOST_TOKENS) {
      boolean dash = page.word(end).equals("-") && page.has(end + 1);
      int next = dash ? end + 1 : end;
      if (!page.has(next) || page.word(next).equals("\n")) {
        break;
      }
      int last = chunk(page, next);
      boolean group = last > next && isGroup(page, next, last);
      if (!group) {
        break;
      }
      end = last;
    }
    return end;
  }

  private static boolean isGroup(Page page, int from, int to) {
    var first = page.tokens.get(from);
    if (first.isNumber()) {
      boolean measure =
          page.is(to, Sense.UNIT)
              || page.is(to, Sense.TIME)
              || page.word(to).equals("%")
              || page.word(to).equals(":");
      boolean date = page.word(from + 1).equals("/");
      boolean mixed = to == from + 2 && page.tokens.get(from + 1).isWord();
      return !measure && !date && (first.length() >= 2 || mixed) && to - from <= 5;
    }
    boolean capitals = to == from + 1 && isCapitals(page, first) && first.length() <= 3;
    return capitals
        && page.senses(from) == 0
        && Keys.ALL.longestShortened(page, from) == null
        && !NO_PREFIX.contains(first.word());
  }

  private static boolean isNumber(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isNumber();
  }

  private static int digits(Page page, int from, int to) {
    int digits = 0;
    for (int at = from; at < to; at++) {
      digits += page.tokens.get(at).isNumber() ? page.tokens.get(at).length() : 0;
    }
    return digits;
  }
}
