package org.bedside.tagger;

/// A table from words to a few numbers each, which stand beside the word's key: one look into the
/// memory for a word. It keeps the words' 64-bit keys instead of the words: two of a hundred
/// thousand words share one with a chance of less than one in a thousand million.
final class Words {

  private final int width;
  private final int mask;
  private final long[] rows;
  private int size;

  /// @param room how many words there may be, at most
  Words(int room, int columns) {
    width = 1 + (columns + 1) / 2;
    mask = Integer.highestOneBit(room) * 2 - 1;
    rows = new long[(mask + 1) * width];
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
    for (int slot = slot(key); ; slot = (slot + 1) & mask) {
      long there = rows[slot * width];
      if (there == key) {
        return slot;
      }
      if (there == 0) {
        return -1;
      }
    }
  }

  private int slot(long key) {
    return (int) (key >>> 20) & mask;
  }

  int add(long key) {
    int slot = slot(key);
    while (rows[slot * width] != 0 && rows[slot * width] != key) {
      slot = (slot + 1) & mask;
    }
    if (rows[slot * width] == 0) {
      if (++size * 4L >= mask * 3L) {
        throw new IllegalStateException("More words than room for them");
      }
      rows[slot * width] = key;
    }
    return slot;
  }

  int value(int place, int column) {
    return (int) (rows[place * width + 1 + (column >> 1)] >>> ((column & 1) << 5));
  }

  void set(int place, int column, int value) {
    int at = place * width + 1 + (column >> 1);
    int shift = (column & 1) << 5;
    rows[at] = (rows[at] & ~(0xFFFFFFFFL << shift)) | ((value & 0xFFFFFFFFL) << shift);
  }

  /// Sets a rank unless a better one stands there.
  void setFirst(int place, int column, int rank) {
    if (value(place, column) == 0) {
      set(place, column, rank);
    }
  }
}
