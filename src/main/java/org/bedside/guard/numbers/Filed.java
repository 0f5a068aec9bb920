package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Somebody;
import org.bedside.words.WordSet;

/// Knows what is kept of one person under a number: "file MR-2201-88", "label 0099182736", "slip
/// K/4410/7". Such a word alone proves nothing; with a code right behind it and somebody in the
/// text it does.
final class Filed {

  private static final Set<String> NOUNS =
      WordSet.list(
          """
          file files record chart case folder notes note sample tube vial specimen swab smear slide
          label sticker wristband bracelet band tag card slip token permit certificate receipt
          referral report letter request claim booking reservation ref reference registration reg
          admission ticket docket consent profile login username locker badge warrant complaint
          prescription script order scan study film image biopsy test kit bag unit pass passport
          transmitter receiver sensor reader pump pacer implant device account acct policy bill
          invoice statement id identifier number code
          """);

  private static final int LEAST_SIGNS = 6;
  private static final int LEAST_DIGITS = 6;

  private Filed() {}

  static boolean is(String word) {
    return NOUNS.contains(word);
  }

  /// Whether such a word stands before the value that begins at `at + 1`, over a bracket or a sign.
  static boolean is(Page page, int at) {
    int back = at;
    while (back > at - 3 && page.isOneOf(back, "(", "#", ":", "=", "\"", "[", "'")) {
      back--;
    }
    return is(page.word(back));
  }

  /// Whether such a word leads to a code that is long enough to be one, and somebody is told of.
  static boolean isBefore(Page page, Value value, boolean mixed) {
    int length = page.tokens.get(value.to() - 1).end() - page.tokens.get(value.from()).start();
    boolean code = mixed ? length >= LEAST_SIGNS && value.digits() >= 2 : isLong(value);
    return code && is(page, value.from() - 1) && isOfOne(page, value);
  }

  private static boolean isLong(Value value) {
    return value.digits() >= LEAST_DIGITS;
  }

  private static boolean isOfOne(Page page, Value value) {
    var near = page.cues(value.from());
    return Somebody.isToldOf(page) && near.open() <= Math.max(2, near.personal()) && !near.group();
  }
}
