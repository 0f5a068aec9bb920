package org.bedside.roster;

import org.bedside.words.Token;

/// Reads letters that stand alone one after the other ("J o h n S m i t h", "J.o.h.n") as the words
/// they spell.
final class Spelling {

  private static final int FEWEST = 4;
  private static final int MOST = 40;

  private final String text;
  private final int first;
  private final int[] places = new int[MOST + 1];
  private int count;

  Spelling(String text, int first) {
    this.text = text;
    this.first = first;
  }

  /// Whether a single letter or digit stands at `at`, so that more may follow.
  static boolean opens(String text, int at) {
    return !part(text, at + 1) && !part(text, at - 1);
  }

  private static boolean part(String text, int at) {
    return at >= 0 && at < text.length() && part(text.charAt(at));
  }

  private static boolean part(char c) {
    return Token.isDigit(c) || Units.isLetter(c);
  }

  /// The end of the letters if `units` took them, else -1.
  int read(Units units) {
    if (!alone(first) || !measure()) {
      return -1;
    }
    int begin = 0;
    for (int at = 1; at <= count; at++) {
      if (at == count || wide(at)) {
        word(units, begin, at);
        begin = at;
      }
    }
    return places[count - 1] + 1;
  }

  private boolean measure() {
    int at = first;
    boolean letters = false;
    while (at >= 0 && count < MOST) {
      places[count++] = at;
      letters |= Units.isLetter(text.charAt(at));
      at = next(at);
    }
    return letters && count >= FEWEST;
  }

  /// Whether one letter or digit stands at `at` and none beside it.
  private boolean alone(int at) {
    return at < text.length()
        && part(at)
        && (at == 0 || !part(at - 1))
        && (at + 1 == text.length() || !part(at + 1));
  }

  private boolean part(int at) {
    return part(text.charAt(at));
  }

  /// The next lone letter, across at most three spaces or marks.
  private int next(int at) {
    for (int index = at + 1; index < text.length() && index <= at + 4; index++) {
      char c = text.charAt(index);
      if (part(index)) {
        return alone(index) ? index : -1;
      }
      if (" .-_*\u00B7/,".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  /// Whether the gap before the letter at `index` is wider than those within a word.
  private boolean wide(int index) {
    int width = places[index] - places[index - 1];
    if (width > 2) {
      return true;
    }
    boolean space = text.charAt(places[index] - 1) == ' ';
    return space && text.charAt(places[0] + 1) != ' ';
  }

  private void word(Units units, int begin, int end) {
    int put = units.used();
    int flags = Units.SPELLED;
    for (int at = begin; at < end; at++) {
      char c = text.charAt(places[at]);
      flags |= Token.isDigit(c) ? Units.DISGUISED : 0;
      units.put(c);
    }
    if (Character.isUpperCase(text.charAt(places[begin]))) {
      flags |= Units.CAPITAL;
    }
    units.add(places[begin], places[end - 1] + 1, put, flags);
  }
}
