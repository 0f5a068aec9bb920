package org.bedside.roster;

import java.util.Arrays;
import java.util.List;

/// A set of patients as a row of bits, cut down step by step.
final class Bits {

  private final int size;
  private final long[] words;

  private Bits(int size) {
    this.size = size;
    this.words = new long[(size + 63) >>> 6];
  }

  static Bits none(int size) {
    return new Bits(size);
  }

  static Bits all(int size) {
    var bits = new Bits(size);
    Arrays.fill(bits.words, -1L);
    bits.keep(0, size);
    return bits;
  }

  void set(int at) {
    words[at >>> 6] |= 1L << at;
  }

  boolean has(int at) {
    return (words[at >>> 6] & 1L << at) != 0;
  }

  /// Keeps those from `from` to `to` (not included).
  void keep(int from, int to) {
    if (from >= to) {
      Arrays.fill(words, 0);
      return;
    }
    int first = from >>> 6;
    int last = (to - 1) >>> 6;
    Arrays.fill(words, 0, first, 0);
    words[first] &= -1L << from;
    words[last] &= -1L >>> -to;
    Arrays.fill(words, last + 1, words.length, 0);
  }

  void and(Bits other) {
    for (int at = 0; at < words.length; at++) {
      words[at] &= other.words[at];
    }
  }

  void and(Groups.Group group) {
    andAny(List.of(group));
  }

  /// Keeps those that are in any of these groups.
  void andAny(List<Groups.Group> groups) {
    if (groups.size() == 1 && groups.getFirst().bits() != null) {
      and(groups.getFirst().bits());
      return;
    }
    and(any(size, groups));
  }

  /// Those that are in any of these groups.
  static Bits any(int size, List<Groups.Group> groups) {
    var some = new Bits(size);
    for (var group : groups) {
      var bits = group.bits();
      for (int at = 0; bits != null && at < some.words.length; at++) {
        some.words[at] |= bits[at];
      }
      for (int member : group.members()) {
        some.set(member);
      }
    }
    return some;
  }

  long[] words() {
    return words;
  }

  private void and(long[] bits) {
    for (int at = 0; at < words.length; at++) {
      words[at] &= bits[at];
    }
  }

  int cardinality() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /// The first in order, or -1.
  int first() {
    for (int at = 0; at < words.length; at++) {
      if (words[at] != 0) {
        return (at << 6) + Long.numberOfTrailingZeros(words[at]);
      }
    }
    return -1;
  }

  /// The last in order, or -1.
  int last() {
    for (int at = words.length - 1; at >= 0; at--) {
      if (words[at] != 0) {
        return (at << 6) + 63 - Long.numberOfLeadingZeros(words[at]);
      }
    }
    return -1;
  }
}
