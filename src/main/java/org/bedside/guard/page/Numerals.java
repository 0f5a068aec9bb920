package org.bedside.guard.page;

import java.util.Map;

/// Numbers from 0 to 125 as people write them: "34", "thirty-four", "a hundred and two".
///
/// @param to the token after the last
public record Numerals(int to, int value) {

  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

  private static final Map<String, Integer> ONES =
      Lists.places(
          """
          zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
          fifteen sixteen seventeen eighteen nineteen
          """);

  private static final int MOST = 125;
  private static final Numerals NONE = new Numerals(-1, -1);

  /// Whether a number was read at all.
  public boolean isThere() {
    return to >= 0;
  }

  /// The number at `at`; none if there is no such number.
  public static Numerals at(Page page, int at) {
    var token = page.tokens.get(at);
    if (token.isNumber()) {
      boolean small = token.length() <= 3 && token.value() <= MOST;
      return small && !isPart(page, at) ? new Numerals(at + 1, token.value()) : NONE;
    }
    if (!token.isWord()) {
      return NONE;
    }
    int start = token.is("a") || token.is("one") ? at + 1 : at;
    if (page.word(start).equals("hundred")) {
      return hundred(page, start + 1);
    }
    return small(page, at);
  }

  /// "3.5", "1,200", "$40" and "40%" are other numbers.
  private static boolean isPart(Page page, int at) {
    boolean before = at > 0 && !page.tokens.get(at).spaced() && isNumber(page, at - 2);
    boolean joinedBefore = before && ".,/:-".contains(page.word(at - 1));
    boolean after = page.has(at + 2) && !page.tokens.get(at + 2).spaced() && isNumber(page, at + 2);
    boolean joinedAfter =
        after && ".,/:".contains(page.word(at + 1)) && !page.tokens.get(at + 1).spaced();
    return joinedBefore
        || joinedAfter
        || page.word(at - 1).equals("$")
        || page.word(at - 1).equals("#")
        || page.word(at + 1).equals("%");
  }

  private static boolean isNumber(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isNumber();
  }

  private static Numerals hundred(Page page, int at) {
    int rest = page.word(at).equals("and") ? at + 1 : at;
    if (!page.has(rest) || !page.tokens.get(rest).isWord()) {
      return new Numerals(at, 100);
    }
    var more = small(page, rest);
    return more.isThere() && more.value() <= MOST - 100
        ? new Numerals(more.to(), 100 + more.value())
        : new Numerals(at, 100);
  }

  private static Numerals small(Page page, int at) {
    var tens = TENS.get(page.word(at));
    if (tens == null) {
      int ones = ones(page.word(at));
      return ones >= 0 ? new Numerals(at + 1, ones) : NONE;
    }
    int next = page.word(at + 1).equals("-") ? at + 2 : at + 1;
    int ones = ones(page.word(next));
    return ones >= 1 && ones <= 9
        ? new Numerals(next + 1, tens + ones)
        : new Numerals(at + 1, tens);
  }

  private static int ones(String word) {
    return ONES.getOrDefault(word, 0) - 1;
  }
}
