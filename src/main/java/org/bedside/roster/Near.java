package org.bedside.roster;

import java.util.function.IntPredicate;
import org.apache.commons.codec.language.DoubleMetaphone;

/// Finds the words of a lexicon that a misspelled word may have meant. Every word is kept under all
/// that is left of it when one letter (two, if it is long) goes, so that a look-up touches only a
/// few places.
///
/// Source: symmetric deletes, as SymSpell has them.
final class Near {

  private static final int SHORTEST = 4;
  private static final long SAID = 1L << 40;

  /// More words than this are not weighed for one: nobody can tell them apart.
  private static final int MOST_WEIGHED = 256;

  private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();
  private static final int LONG = 6;
  static final int LONGEST = 24;

  private final Lexicon lexicon;
  private final Postings deletes;
  private final Postings sounds;
  private final int[] heard;
  private final int[] said;

  /// @param last words up to this number are looked for
  Near(Lexicon lexicon, int last) {
    this.lexicon = lexicon;
    var deletes = new Postings.Collector();
    var sounds = new Postings.Collector();
    var scratch = new char[LONGEST];
    heard = new int[last];
    said = new int[last];
    for (int word = 0; word < last; word++) {
      int length = lexicon.copy(word, scratch);
      int id = word;
      said[word] = Sound.of(scratch, length);
      heard[word] = metaphone(scratch, length);
      sounds.put(SAID | said[word], word);
      if (length >= 3) {
        sounds.put(heard[word], word);
      }
      if (length >= SHORTEST && lexicon.length(word) <= LONGEST) {
        each(scratch, length, length >= LONG ? 2 : 1, key -> deletes.put(key, id));
      }
    }
    this.deletes = deletes.done();
    this.sounds = sounds.done();
  }

  /// Takes the key of what is left of a word.
  @FunctionalInterface
  interface Keys {
    void take(long key);
  }

  private static void each(char[] word, int length, int most, Keys keys) {
    keys.take(hash(word, length, -1, -1));
    for (int first = 0; first < length; first++) {
      keys.take(hash(word, length, first, -1));
      for (int second = first + 1; most == 2 && second < length; second++) {
        keys.take(hash(word, length, first, second));
      }
    }
  }

  private static long hash(char[] word, int length, int without, int norThis) {
    long hash = 1469598103934665603L;
    for (int at = 0; at < length; at++) {
      if (at != without && at != norThis) {
        hash = (hash ^ word[at]) * 1099511628211L;
      }
    }
    return hash;
  }

  static int metaphone(char[] word, int length) {
    return METAPHONE.doubleMetaphone(new String(word, 0, length)).hashCode() & 0x7FFFFFFF;
  }

  /// Puts into `near` what the word may have meant, with how much less sure that is.
  ///
  /// @param wide also two letters wrong, and what only sounds like it
  /// @param known whether the word is a name by itself, so that it hardly means another
  /// @param wanted which words are looked for
  void find(
      char[] word, int length, boolean wide, boolean known, IntPredicate wanted, Candidates near) {
    if (length < 3 || length > LONGEST) {
      return;
    }
    near.ask(word, length, wanted, known, Sound.of(word, length));
    each(word, length, wide && length >= LONG - 1 ? 2 : 1, key -> weigh(deletes, key, near));
    if (wide) {
      weigh(sounds, SAID | near.said, near);
      weigh(sounds, near.heard(), near);
    }
  }

  private void weigh(Postings under, long key, Candidates near) {
    for (int entry = under.first(key); entry >= 0; entry = under.next(entry)) {
      int candidate = under.value(entry);
      if (near.weighed < MOST_WEIGHED && near.asks(candidate)) {
        near.weighed++;
        weigh(candidate, near);
      }
    }
  }

  private void weigh(int candidate, Candidates near) {
    int length = lexicon.copy(candidate, near.scratch);
    int distance = Edits.between(near.word, near.length, near.scratch, length);
    if (distance == 0 || distance > 3) {
      return;
    }
    int shorter = Math.min(near.length, length);
    boolean alike = said[candidate] == near.said;
    boolean alsoHeard = alike || heard[candidate] == near.heard();
    double cost = alike ? alikeCost(distance, shorter) : cost(distance, shorter, alsoHeard);
    if (near.known) {
      cost += known(alike, alsoHeard, distance, shorter);
    }
    if (cost < 0.5) {
      near.add(candidate, cost);
    }
  }

  /// What is a name by itself hardly means another, unless both sound the same.
  private static double known(boolean alike, boolean heard, int distance, int shorter) {
    if (alike) {
      return distance > 1 ? 0.08 : 0;
    }
    return heard && distance == 1 && shorter >= 6 ? 0.08 : 0.22;
  }

  private static double alikeCost(int distance, int shorter) {
    return distance > 2 ? 0.14 : shorter >= 4 ? 0.06 : 0.1;
  }

  private static double cost(int distance, int shorter, boolean heard) {
    double cost =
        switch (distance) {
          case 1 -> shorter >= 7 ? 0.05 : shorter >= 5 ? 0.08 : shorter == 4 ? 0.13 : 0.2;
          case 2 -> shorter >= 8 ? 0.1 : shorter >= 6 ? 0.14 : shorter == 5 && heard ? 0.16 : 0.6;
          default -> heard && shorter >= 6 ? 0.16 : 0.6;
        };
    return Math.max(0.04, cost - (heard ? 0.03 : 0));
  }
}
