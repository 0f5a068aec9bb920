package org.bedside.roster;

import java.util.function.IntPredicate;

/// Words that a unit of the text may mean, each with how much less sure that is; and what is asked
/// of them.
final class Candidates {

  private static final int MOST = 48;
  private static final int UNHEARD = -1;

  final int[] words = new int[MOST];
  final double[] costs = new double[MOST];
  final char[] scratch = new char[Near.LONGEST];
  int size;

  /// The word of the text, and what is known of it.
  char[] word = scratch;

  int length;
  boolean known;
  int said;
  private int heard;
  int weighed;
  private IntPredicate wanted = _ -> true;

  void clear() {
    size = 0;
  }

  void ask(char[] newWord, int newLength, IntPredicate kind, boolean isKnown, int sound) {
    word = newWord;
    length = newLength;
    wanted = kind;
    known = isKnown;
    said = sound;
    heard = UNHEARD;
    weighed = 0;
  }

  /// How the word sounds to an English ear; worked out once it is asked for.
  int heard() {
    if (heard == UNHEARD) {
      heard = Near.metaphone(word, length);
    }
    return heard;
  }

  /// Whether `word` is looked for and not here yet.
  boolean asks(int word) {
    return wanted.test(word) && !has(word);
  }

  private boolean has(int word) {
    for (int at = 0; at < size; at++) {
      if (words[at] == word) {
        return true;
      }
    }
    return false;
  }

  void add(int word, double cost) {
    if (size < MOST && !has(word)) {
      words[size] = word;
      costs[size++] = cost;
    }
  }
}
