package org.bedside.tagger;

import java.util.Arrays;

/// A table from words to a few numbers each. It keeps the words' 64-bit keys instead of the words:
/// two of a hundred thousand words share one with a chance of one in four thousand million.
final class Words {

  private final int columns;
  private long[] keys;
  private int[] places;
  private int[] values;
  private int size;

  /// @param room how many words there may be, at most
  Words(int room, int columns) {
    this.columns = columns;
    keys = new long[Integer.highestOneBit(room) * 2];
    places = new int[keys.length];
    values = new int[1024 * columns];
  }

  /// The key of the letters and digits of a word; upper case counts as lower case, apostrophes and
  /// a trailing "'s" do not count.
  static long key(CharSequence text, int from, int to) {
    int end =
        to - from > 3 && text.charAt(to - 1) == 's' && text.charAt(to - 2) == '\'' ? to - 2 : to;
    long key = 0x9E3779B97F4A7C15L;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\'') {
        key =
            (key ^ (c < 0x80 ? c >= 'A' && c <= 'Z' ? c | 0x20 : c : Character.toLowerCase(c)))
                * 0x100000001B3L;
      }
    }
    return mixed(key);
  }

  /// The same of a word in ASCII letters.
  static long key(byte[] text, int from, int to) {
    int end = to - from > 3 && text[to - 1] == 's' && text[to - 2] == '\'' ? to - 2 : to;
    long key = 0x9E3779B97F4A7C15L;
    for (int i = from; i < end; i++) {
      byte c = text[i];
      if (c != '\'') {
        key = (key ^ (c >= 'A' && c <= 'Z' ? c | 0x20 : c)) * 0x100000001B3L;
      }
    }
    return mixed(key);
  }

  private static long mixed(long key) {
    long mixed = (key ^ (key >>> 32)) * 0xD6E8FEB86659FD93L;
    return (mixed ^ (mixed >>> 29)) | 1;
  }

  /// The place of the word with this key, -1 if there is none.
  int find(long key) {
    int mask = keys.length - 1;
    for (int slot = (int) (key >>> 20) & mask; ; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return places[slot];
      }
      if (keys[slot] == 0) {
        return -1;
      }
    }
  }

  int add(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 20) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    if (keys[slot] == 0) {
      if (size * 4L >= keys.length * 3L) {
        throw new IllegalStateException("More words than room for them");
      }
      keys[slot] = key;
      places[slot] = size++;
      if (size * columns > values.length) {
        values = Arrays.copyOf(values, values.length * 2);
      }
    }
    return places[slot];
  }

  int value(int place, int column) {
    return values[place * columns + column];
  }

  void set(int place, int column, int value) {
    values[place * columns + column] = value;
  }

  /// Sets a rank unless a better one stands there.
  void setFirst(int place, int column, int rank) {
    if (value(place, column) == 0) {
      set(place, column, rank);
    }
  }

  int size() {
    return size;
  }
}
