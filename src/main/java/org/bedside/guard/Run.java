package org.bedside.guard;

import org.jspecify.annotations.Nullable;

/// Digits in groups that make one telephone number.
///
/// @param from the first token, with `+` and `(`
/// @param to the token after the last
/// @param sure whether the grouping leaves no other meaning
record Run(int from, int to, String digits, boolean sure) {

  private static final int MOST_DIGITS = 15;

  /// The telephone number whose first digits are the token at `at`, if there is one.
  static @Nullable Run at(Page page, int at) {
    boolean plus = "+".equals(page.word(at - 1)) || "+".equals(page.word(at - 2));
    var digits = new StringBuilder();
    var shape = new StringBuilder();
    Run best = null;
    for (int index = at; page.has(index) && digits.length() <= MOST_DIGITS; ) {
      digits.append(page.word(index));
      shape.append((char) ('0' + Math.min(9, page.word(index).length() % 10)));
      if (page.word(index).length() > 11) {
        break;
      }
      boolean whole = !followedByDigitsGlued(page, index);
      if (whole && isNumber(digits, shape, plus)) {
        best = new Run(start(page, at, plus), index + 1, digits.toString(), sure(shape, plus));
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

  private static boolean isNumber(CharSequence digits, CharSequence shape, boolean plus) {
    var number = digits.toString();
    if (plus) {
      return number.length() >= 8 && number.length() <= MOST_DIGITS;
    }
    if (number.length() == 11 && number.startsWith("1")) {
      return northAmerican(number.substring(1)) && grouped(shape);
    }
    if (number.length() == 10) {
      return northAmerican(number) && grouped(shape);
    }
    return number.length() == 7 && shape.toString().equals("34") && number.charAt(0) >= '2';
  }

  private static boolean northAmerican(String ten) {
    return ten.charAt(0) >= '2' && ten.charAt(3) >= '2';
  }

  /// The ways in which people group ten digits; "0" stands for a group of ten.
  private static boolean grouped(CharSequence shape) {
    return switch (shape.toString()) {
      case "334",
          "1334",
          "0",
          "10",
          "64",
          "37",
          "136",
          "1111111111",
          "11111111111",
          "22222",
          "3322",
          "33211",
          "1" ->
          true;
      default -> false;
    };
  }

  private static boolean sure(CharSequence shape, boolean plus) {
    return plus || shape.length() > 2;
  }

  private static int start(Page page, int at, boolean plus) {
    int start = at;
    while (start > 0
        && (page.word(start - 1).equals("(") || (plus && page.word(start - 1).equals("+")))) {
      start--;
    }
    return start;
  }

  private static boolean followedByDigitsGlued(Page page, int index) {
    return page.has(index + 1)
        && page.tokens.get(index + 1).isWord()
        && !page.tokens.get(index + 1).spaced();
  }

  /// The next group of digits, across at most two marks or one space; beyond the text if there is
  /// none.
  private static int next(Page page, int index) {
    int at = index + 1;
    for (int marks = 0; page.has(at) && marks <= 3; marks++, at++) {
      var token = page.tokens.get(at);
      if (token.isNumber()) {
        return at;
      }
      if (token.length() != 1 || "()-./ ".indexOf(token.word()) < 0) {
        break;
      }
    }
    return Integer.MAX_VALUE;
  }
}
