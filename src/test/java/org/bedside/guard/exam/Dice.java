package org.bedside.guard.exam;

import java.util.List;

/// Chance that falls the same way on every machine and every JDK (SplitMix64).
final class Dice {

  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  private long state;

  Dice(long seed) {
    this.state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean chance(double share) {
    return below(1_000_000) < share * 1_000_000;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[below(values.length)];
  }

  /// An index that prefers the front of a list, as names and illnesses do.
  <T> T oftenEarly(List<T> list) {
    double share = below(1_000_000) / 1_000_000.0;
    return list.get((int) (share * share * list.size()));
  }

  String digits(int count) {
    var made = new StringBuilder();
    for (int i = 0; i < count; i++) {
      made.append(i == 0 ? between(1, 9) : below(10));
    }
    return made.toString();
  }

  String letters(int count) {
    var made = new StringBuilder();
    for (int i = 0; i < count; i++) {
      made.append(LETTERS.charAt(below(LETTERS.length())));
    }
    return made.toString();
  }

  /// Fills a pattern: 9 becomes a digit, A a letter, everything else stays.
  String shape(String pattern) {
    var made = new StringBuilder();
    for (char sign : pattern.toCharArray()) {
      switch (sign) {
        case '9' -> made.append(below(10));
        case 'A' -> made.append(letters(1));
        default -> made.append(sign);
      }
    }
    return made.toString();
  }
}
