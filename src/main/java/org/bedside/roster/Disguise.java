package org.bedside.roster;

import java.util.Arrays;

/// Tries what "M1ll3r" may spell; digits that stand for two letters are tried both ways.
final class Disguise {

  private static final int MOST_DOUBTS = 3;

  private final Lexicon lexicon;
  private final char[] letters;
  private final int from;
  private final int to;

  Disguise(Lexicon lexicon, char[] letters, int from, int to) {
    this.lexicon = lexicon;
    this.letters = letters;
    this.from = from;
    this.to = to;
  }

  /// The number of the word it spells, or -1; the letters become the likeliest reading.
  int uncover() {
    var places = new int[MOST_DOUBTS];
    var choices = new String[MOST_DOUBTS];
    int doubts = 0;
    for (int at = from; at < to; at++) {
      var meant = Leet.letters(letters[at]);
      if (meant.isEmpty()) {
        continue;
      }
      if (meant.length() > 1 && doubts < MOST_DOUBTS) {
        places[doubts] = at;
        choices[doubts++] = meant;
      }
      letters[at] = meant.charAt(0);
    }
    return read(places, choices, doubts);
  }

  private int read(int[] places, String[] choices, int doubts) {
    var first = Arrays.copyOfRange(letters, from, to);
    for (int choice = 0; choice < 1 << doubts; choice++) {
      for (int at = 0; at < doubts; at++) {
        letters[places[at]] = choices[at].charAt(choice >> at & 1);
      }
      int word = lexicon.find(letters, from, to);
      if (word >= 0) {
        return word;
      }
    }
    System.arraycopy(first, 0, letters, from, first.length);
    return -1;
  }
}
