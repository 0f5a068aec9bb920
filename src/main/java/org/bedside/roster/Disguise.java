package org.bedside.roster;

import java.util.Arrays;
import org.bedside.words.Token;

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

  /// The number of the word it spells, whose letters then stand there; -1 where digits end a word,
  /// else -1 and the likeliest reading.
  int uncover() {
    var written = Arrays.copyOfRange(letters, from, to);
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
    int word = read(places, choices, doubts);
    if (word < 0 && Token.isDigit(written[written.length - 1]) && !inside(written)) {
      System.arraycopy(written, 0, letters, from, written.length);
    }
    return word;
  }

  /// Whether digits stand before letters: not only a number at the end.
  private static boolean inside(char[] written) {
    boolean digit = false;
    for (char c : written) {
      boolean sign = !Leet.letters(c).isEmpty();
      if (digit && !sign) {
        return true;
      }
      digit |= sign;
    }
    return false;
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
