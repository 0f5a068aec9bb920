package org.bedside.redflags;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A row of pieces to look for in one sentence; see [PhraseLines] for how it is written.
///
/// @param pieces in their order
record Phrase(List<Piece> pieces) {

  /// Longer than this nothing is looked for, so that a match is a few shifts of one number.
  static final int WINDOW = 48;

  /// One of several rows of elements, perhaps missing, perhaps some words later.
  ///
  /// @param rows by their first element
  /// @param gap so many words may stand before it, of which none denies
  /// @param firsts the first elements again, to ask quickly
  record Piece(Map<Integer, List<int[]>> rows, BitSet firsts, boolean optional, int gap) {

    static Piece of(List<int[]> rows, boolean optional, int gap) {
      var byFirst = new HashMap<Integer, List<int[]>>();
      for (var row : rows) {
        byFirst.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row);
      }
      var firsts = new BitSet();
      byFirst.keySet().forEach(firsts::set);
      return new Piece(byFirst, firsts, optional, gap);
    }

    /// Where matches that begin at `at` end, as bits from `start` on.
    private long ends(int[][] elements, int start, int at, int end) {
      var ends = 0L;
      for (var first : elements[at]) {
        if (!firsts.get(first)) {
          continue;
        }
        for (var row : rows.getOrDefault(first, List.of())) {
          if (at + row.length <= end && is(elements, at, row)) {
            ends |= 1L << (at + row.length - start);
          }
        }
      }
      return ends;
    }

    private static boolean is(int[][] elements, int at, int[] row) {
      for (var place = 1; place < row.length; place++) {
        if (!has(elements[at + place], row[place])) {
          return false;
        }
      }
      return true;
    }
  }

  static boolean has(int[] elements, int wanted) {
    for (var element : elements) {
      if (element == wanted) {
        return true;
      }
    }
    return false;
  }

  /// Whether a text with these elements can hold it at all.
  boolean isPossible(BitSet present) {
    for (var piece : pieces) {
      if (!piece.optional && !piece.firsts.intersects(present)) {
        return false;
      }
    }
    return true;
  }

  /// Elements with which it may begin.
  List<Integer> firsts() {
    var firsts = new ArrayList<Integer>();
    for (var piece : pieces) {
      firsts.addAll(piece.rows.keySet());
      if (!piece.optional) {
        break;
      }
    }
    return firsts.stream().distinct().toList();
  }

  /// Where the shortest match that begins at `start` ends; -1 for none.
  ///
  /// @param end the sentence's
  /// @param barriers elements that no gap passes over, such as "not"
  int match(int[][] elements, int start, int end, BitsOf barriers) {
    var last = Math.min(end, start + WINDOW);
    var reached = 1L;
    for (var piece : pieces) {
      var next = piece.optional ? reached : 0L;
      var from = piece.gap == 0 ? reached : spread(reached, piece.gap, start, last, barriers);
      for (var left = from; left != 0; left &= left - 1) {
        var at = start + Long.numberOfTrailingZeros(left);
        if (at < last) {
          next |= piece.ends(elements, start, at, last);
        }
      }
      reached = next;
      if (reached == 0) {
        return -1;
      }
    }
    return start + Long.numberOfTrailingZeros(reached);
  }

  private static long spread(long from, int gap, int start, int end, BitsOf barriers) {
    var all = from;
    var edge = from;
    for (var step = 0; step < gap && edge != 0; step++) {
      var open = edge;
      for (var left = edge; left != 0; left &= left - 1) {
        var place = Long.numberOfTrailingZeros(left);
        if (start + place >= end || barriers.at(start + place)) {
          open &= ~(1L << place);
        }
      }
      edge = (open << 1) & ~all;
      all |= edge;
    }
    return all;
  }

  /// Whether a word of the text has something.
  interface BitsOf {
    boolean at(int word);
  }
}
