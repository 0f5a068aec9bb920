package org.bedside.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts who is in all of some sets at once: a stretch of the order, rows of bits, and groups of
/// few. Where there is a group of few only its members are looked at, else only the words of the
/// stretch.
final class Tally {

  private int from;
  private int to;
  private final List<long[]> rows = new ArrayList<>(4);
  private final List<int[]> groups = new ArrayList<>(4);

  Tally(int size) {
    this.to = size;
  }

  void between(int first, int last) {
    from = Math.max(from, first);
    to = Math.min(to, last);
  }

  void row(long[] bits) {
    rows.add(bits);
  }

  /// @param members in order
  void group(int[] members) {
    groups.add(members);
  }

  void group(Groups.Group group) {
    var bits = group.bits();
    if (bits == null) {
      group(group.members());
    } else {
      row(bits);
    }
  }

  int count() {
    if (from >= to) {
      return 0;
    }
    return groups.isEmpty() ? countRows() : countFew();
  }

  private int countFew() {
    int[] fewest = groups.getFirst();
    for (int[] group : groups) {
      fewest = group.length < fewest.length ? group : fewest;
    }
    int count = 0;
    for (int at = start(fewest); at < fewest.length && fewest[at] < to; at++) {
      count += isInAll(fewest[at]) ? 1 : 0;
    }
    return count;
  }

  private int start(int[] group) {
    int at = Arrays.binarySearch(group, from);
    return at < 0 ? -at - 1 : at;
  }

  private boolean isInAll(int one) {
    for (long[] row : rows) {
      if ((row[one >>> 6] & (1L << one)) == 0) {
        return false;
      }
    }
    for (int[] group : groups) {
      if (Arrays.binarySearch(group, one) < 0) {
        return false;
      }
    }
    return true;
  }

  private int countRows() {
    if (rows.isEmpty()) {
      return to - from;
    }
    int first = from >>> 6;
    int last = (to - 1) >>> 6;
    int count = 0;
    for (int at = first; at <= last; at++) {
      long word = -1L;
      for (long[] row : rows) {
        word &= row[at];
      }
      word &= at == first ? -1L << from : -1L;
      word &= at == last ? -1L >>> -to : -1L;
      count += Long.bitCount(word);
    }
    return count;
  }
}
