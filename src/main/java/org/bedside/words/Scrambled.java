package org.bedside.words;

/// Tells whether small and large letters stand at random, as in "tHAnkS tO OdeLL". Who reads it
/// hears the words all the same, but no capital of it says anything.
final class Scrambled {

  /// Fewer are names of products.
  private static final int LEAST = 4;

  private static final int SHORTEST_WORD = 3;

  private Scrambled() {}

  /// Two of five words at least.
  static boolean is(String raw) {
    int words = 0;
    int odd = 0;
    for (int at = 0; at < raw.length(); ) {
      int end = at;
      while (end < raw.length() && isPart(raw.charAt(end))) {
        end++;
      }
      if (end - at >= SHORTEST_WORD && !isTag(raw, at)) {
        words++;
        odd += isOdd(raw, at, end) ? 1 : 0;
      }
      at = Math.max(end, at + 1);
    }
    return odd >= LEAST && odd * 5 >= words * 2;
  }

  private static boolean isPart(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : Character.isLetter(c) || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isTag(String raw, int at) {
    return at > 0 && (raw.charAt(at - 1) == '#' || raw.charAt(at - 1) == '@');
  }

  /// A small letter first and a large one behind, two large ones behind small ones, or two large
  /// ones before two small ones; but not "LPNs".
  private static boolean isOdd(String raw, int from, int to) {
    int rises = 0;
    boolean falls = false;
    for (int at = from + 1; at < to; at++) {
      boolean large = Character.isUpperCase(raw.charAt(at));
      boolean before = Character.isUpperCase(raw.charAt(at - 1));
      rises += large && !before ? 1 : 0;
      falls |=
          !large
              && before
              && at + 1 < to
              && isLarge(raw, at - 2, from)
              && !isLarge(raw, at + 1, from);
    }
    return rises > 1 || falls || (rises > 0 && !Character.isUpperCase(raw.charAt(from)));
  }

  private static boolean isLarge(String raw, int at, int from) {
    return at >= from && Character.isUpperCase(raw.charAt(at));
  }
}
