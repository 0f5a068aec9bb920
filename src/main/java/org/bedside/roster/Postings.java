package org.bedside.roster;

import java.util.Arrays;

/// From a number to the numbers that were put under it; built once, then only read. Lies in three
/// plain arrays, so that a quarter of a million entries cost three megabytes and one or two misses
/// of the cache.
final class Postings {

  /// So many bits in [#marks] for each place in [#starts].
  private static final int FINER = 3;

  private final int shift;

  /// A bit for each key, at a finer place than its start: most keys that are asked for are not
  /// there, and this small row says so without a look into the large ones.
  private final long[] marks;

  private final int[] starts;
  private final long[] keys;
  private final int[] values;

  private Postings(int shift, long[] marks, int[] starts, long[] keys, int[] values) {
    this.shift = shift;
    this.marks = marks;
    this.starts = starts;
    this.keys = keys;
    this.values = values;
  }

  /// The first entry of `key`, or -1. Go on with [#next].
  int first(long key) {
    int mark = bucket(key, shift - FINER);
    if ((marks[mark >> 6] & 1L << mark) == 0) {
      return -1;
    }
    int bucket = bucket(key, shift);
    return seek(key, starts[bucket], starts[bucket + 1]);
  }

  /// The entry of the same key after `entry`, or -1.
  int next(int entry) {
    long key = keys[entry];
    return seek(key, entry + 1, starts[bucket(key, shift) + 1]);
  }

  int value(int entry) {
    return values[entry];
  }

  private int seek(long key, int from, int to) {
    for (int entry = from; entry < to; entry++) {
      if (keys[entry] == key) {
        return entry;
      }
    }
    return -1;
  }

  private static int bucket(long key, int shift) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
  }

  /// Collects what a [Postings] will hold.
  static final class Collector {
    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    void put(long key, int value) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      keys[size] = key;
      values[size++] = value;
    }

    /// Entries of one key keep the order in which they were put.
    Postings done() {
      int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, size)));
      int shift = 64 - bits;
      var starts = new int[(1 << bits) + 1];
      var marks = new long[((1 << (bits + FINER)) + 63) >> 6];
      for (int at = 0; at < size; at++) {
        starts[bucket(keys[at], shift) + 1]++;
        int mark = bucket(keys[at], shift - FINER);
        marks[mark >> 6] |= 1L << mark;
      }
      Arrays.parallelPrefix(starts, Integer::sum);
      var next = starts.clone();
      var sortedKeys = new long[size];
      var sortedValues = new int[size];
      for (int at = 0; at < size; at++) {
        int place = next[bucket(keys[at], shift)]++;
        sortedKeys[place] = keys[at];
        sortedValues[place] = values[at];
      }
      return new Postings(shift, marks, starts, sortedKeys, sortedValues);
    }
  }
}
