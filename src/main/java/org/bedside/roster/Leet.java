package org.bedside.roster;

import org.bedside.words.Token;

/// The letters that digits and marks stand for where people write "J0hn 5m1th".
final class Leet {

  private Leet() {}

  /// What `c` may stand for, the likeliest first; "" for what stands for nothing.
  static String letters(char c) {
    return switch (c) {
      case '0' -> "o";
      case '1' -> "il";
      case '2' -> "z";
      case '3' -> "e";
      case '4' -> "a";
      case '5' -> "s";
      case '6' -> "gb";
      case '7' -> "t";
      case '8' -> "b";
      case '9' -> "gq";
      case '@' -> "a";
      case '$' -> "s";
      case '!' -> "il";
      case '|' -> "li";
      case '+' -> "t";
      case '\u20AC' -> "e";
      case '\u00A3' -> "l";
      case '\u00A2' -> "c";
      case '\u00A7' -> "s";
      default -> "";
    };
  }

  /// Whether a mark (not a digit) stands for a letter between letters.
  static boolean isMark(char c) {
    return !Token.isDigit(c) && !letters(c).isEmpty();
  }
}
