package org.bedside.roster;

/// How many letters are wrong: Damerau and Levenshtein's distance, where two letters that changed
/// places count as one.
final class Edits {

  private Edits() {}

  static int between(char[] a, int aLength, char[] b, int bLength) {
    if (Math.abs(aLength - bLength) > 3) {
      return 4;
    }
    var before = new int[bLength + 1];
    var last = new int[bLength + 1];
    var now = new int[bLength + 1];
    for (int at = 0; at <= bLength; at++) {
      last[at] = at;
    }
    for (int row = 1; row <= aLength; row++) {
      now[0] = row;
      for (int at = 1; at <= bLength; at++) {
        int same = a[row - 1] == b[at - 1] ? 0 : 1;
        int least = Math.min(Math.min(now[at - 1], last[at]) + 1, last[at - 1] + same);
        if (row > 1 && at > 1 && a[row - 1] == b[at - 2] && a[row - 2] == b[at - 1]) {
          least = Math.min(least, before[at - 2] + 1);
        }
        now[at] = least;
      }
      var free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[bLength];
  }
}
