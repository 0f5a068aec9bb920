package org.bedside.roster;

import java.util.Arrays;

/// Words and their numbers, from 0 up without gaps. Looks up a stretch of characters without making
/// a string of it.
final class Lexicon {

  private char[] letters = new char[1 << 12];
  private int[] starts = new int[1 << 9];
  private int[] table = new int[1 << 10];
  private int size;

  Lexicon() {
    Arrays.fill(table, -1);
  }

  int size() {
    return size;
  }

  /// The number of the word, a new one if it is not here yet.
  int add(CharSequence word) {
    var chars = word.toString().toCharArray();
    int known = find(chars, 0, chars.length);
    if (known >= 0) {
      return known;
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    int start = starts[size];
    if (start + chars.length > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(letters.length * 2, start + chars.length));
    }
    System.arraycopy(chars, 0, letters, start, chars.length);
    starts[++size] = start + chars.length;
    if (size * 2 > table.length) {
      grow();
    } else {
      place(size - 1);
    }
    return size - 1;
  }

  private void grow() {
    table = new int[table.length * 2];
    Arrays.fill(table, -1);
    for (int word = 0; word < size; word++) {
      place(word);
    }
  }

  private void place(int word) {
    int slot = slot(hash(letters, starts[word], starts[word + 1]));
    while (table[slot] >= 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = word;
  }

  /// The number of the word that stands in `chars` from `from` to `to`, or -1.
  int find(char[] chars, int from, int to) {
    int slot = slot(hash(chars, from, to));
    for (int word = table[slot]; word >= 0; word = table[slot]) {
      if (Arrays.equals(letters, starts[word], starts[word + 1], chars, from, to)) {
        return word;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  int length(int word) {
    return starts[word + 1] - starts[word];
  }

  char charAt(int word, int index) {
    return letters[starts[word] + index];
  }

  /// The characters of `word`, put into `into` from its start; how many they are.
  int copy(int word, char[] into) {
    int length = Math.min(length(word), into.length);
    System.arraycopy(letters, starts[word], into, 0, length);
    return length;
  }

  String word(int word) {
    return new String(letters, starts[word], length(word));
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }

  static int hash(char[] chars, int from, int to) {
    int hash = 0x811C9DC5;
    for (int at = from; at < to; at++) {
      hash = (hash ^ chars[at]) * 0x01000193;
    }
    return hash * 0x9E3779B1;
  }
}
