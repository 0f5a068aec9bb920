package org.bedside.guard.numbers;

import org.bedside.guard.page.Page;
import org.jspecify.annotations.Nullable;

/// Digits in groups that make one telephone number.
///
/// @param from the first token, with `+` and `(`
/// @param to the token after the last, with an extension
/// @param sure whether the grouping leaves no other meaning
record Run(int from, int to, String digits, boolean sure) {

  private static final int MOST_DIGITS = 15;

  /// The telephone number whose first digits are the token at `at`, if there is one. `called` says
  /// that a word for calling stands near, so that any grouping will do.
  static @Nullable Run at(Page page, int at, boolean called) {
    boolean plus = isPlus(page, at);
    var digits = new StringBuilder();
    var shape = new StringBuilder();
    Run best = null;
    for (int index = at; page.has(index) && digits.length() <= MOST_DIGITS; ) {
      var group = page.word(index);
      digits.append(group);
      shape.append((char) ('0' + Math.min(9, group.length() % 10)));
      if (group.length() > 13) {
        break;
      }
      boolean whole = !followedByLetters(page, index);
      if (whole && isNumber(digits, shape, plus, called)) {
        int to = extension(page, index + 1);
        best = new Run(start(page, at), to, digits.toString(), sure(shape, plus));
      }
      index = next(page, index);
    }
    return best;
  }

  /// The area code, "" for a number without one.
  String area() {
    int from = digits.length() - 10;
    return from == 0 || (from == 1 && digits.startsWith("1"))
        ? digits.substring(from, from + 3)
        : "";
  }

  private static boolean isPlus(Page page, int at) {
    var before = page.word(at - 1);
    boolean abroad = page.word(at).equals("011") || page.word(at).equals("00");
    return before.equals("+") || (before.equals("(") && page.word(at - 2).equals("+")) || abroad;
  }

  private static boolean isNumber(
      CharSequence digits, CharSequence shape, boolean plus, boolean called) {
    var number = digits.toString();
    if (plus) {
      return number.length() >= 8 && number.length() <= MOST_DIGITS + 2;
    }
    if (number.charAt(0) == '0' && number.length() >= 9) {
      return national(number, shape, called);
    }
    if (number.length() == 11 && number.startsWith("1")) {
      return northAmerican(number.substring(1)) && (called || grouped(shape));
    }
    if (number.length() == 10) {
      return northAmerican(number) && (called || grouped(shape));
    }
    boolean local = number.length() == 7 && number.charAt(0) >= '2';
    return local && (shape.toString().equals("34") || (called && shape.length() <= 2));
  }

  /// The trunk prefix of most countries: "020 7946 0756", "0491 570 161", "01632 960983".
  private static boolean national(String number, CharSequence shape, boolean called) {
    if (number.length() > 11 || number.charAt(1) == '0') {
      return false;
    }
    return called
        || switch (shape.toString()) {
          case "344", "56", "533", "434", "433", "353", "47", "38", "46", "55", "22222", "244" ->
              true;
          default -> false;
        };
  }

  private static boolean northAmerican(String ten) {
    return ten.charAt(0) >= '2' && ten.charAt(3) >= '2';
  }

  /// The ways in which people group ten digits; "0" stands for a group of ten.
  private static boolean grouped(CharSequence shape) {
    return switch (shape.toString()) {
      case "334", "1334", "0", "10", "1", "64", "37", "136", "163", "1111111111", "11111111111" ->
          true;
      case "22222", "3322", "33211", "13322", "33112", "3311111" -> true;
      default -> false;
    };
  }

  private static boolean sure(CharSequence shape, boolean plus) {
    return plus || shape.length() > 2;
  }

  private static int start(Page page, int at) {
    int start = at;
    while (start > 0
        && start > at - 3
        && (page.word(start - 1).equals("(") || page.word(start - 1).equals("+"))) {
      start--;
    }
    return start;
  }

  private static boolean followedByLetters(Page page, int index) {
    return page.has(index + 1)
        && page.tokens.get(index + 1).isWord()
        && !page.tokens.get(index + 1).spaced()
        && !page.word(index + 1).equals("x")
        && !page.word(index + 1).equals("ext");
  }

  /// Over "ext. 12" and "x12".
  private static int extension(Page page, int at) {
    int next = page.word(at).equals(",") ? at + 1 : at;
    boolean said =
        page.word(next).equals("ext")
            || page.word(next).equals("x")
            || page.word(next).equals("extension");
    if (!said) {
      return at;
    }
    int value =
        page.word(next + 1).equals(".") || page.word(next + 1).equals(":") ? next + 2 : next + 1;
    return page.has(value) && page.tokens.get(value).isNumber() ? value + 1 : at;
  }

  /// The next group of digits, across at most three marks; beyond the text if there is none.
  private static int next(Page page, int index) {
    int at = index + 1;
    for (int marks = 0; page.has(at) && marks <= 3; marks++, at++) {
      var token = page.tokens.get(at);
      if (token.isNumber()) {
        return at;
      }
      boolean mark =
          token.length() == 1
              && "()-./_*~|+\u2022\u25CF\u2219\u2027\u30FB\u00B7".indexOf(token.word()) >= 0;
      if (!mark && !token.is("dot") && !token.is("dash")) {
        break;
      }
    }
    return Integer.MAX_VALUE;
  }
}
