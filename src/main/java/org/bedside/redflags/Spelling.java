package org.bedside.redflags;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Reads slips in long words: a letter too many, one too few, one wrong, two that changed places. A
/// word of six letters or more is taken for another if both become the same without one letter
/// each; the first letter is never wrong. It costs a look for each letter of a word.
final class Spelling {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 18;

  /// From here on the two letters may stand apart from each other, which are two slips.
  private static final int LONG = 9;

  private final Map<String, String> byShortened = new HashMap<>();
  private final Set<String> ordinary;

  private Spelling(Set<String> ordinary) {
    this.ordinary = ordinary;
  }

  /// @param ordinary words that are never taken for another
  static Spelling of(Collection<String> words, Set<String> ordinary) {
    var spelling = new Spelling(ordinary);
    for (var word : words) {
      if (isLong(word)) {
        spelling.byShortened.putIfAbsent(word, word);
        for (var at = 1; at < word.length(); at++) {
          spelling.byShortened.putIfAbsent(without(word, at), word);
        }
      }
    }
    return spelling;
  }

  private static boolean isLong(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter);
  }

  private static String without(String word, int at) {
    return word.substring(0, at) + word.substring(at + 1);
  }

  /// The word of the lists that `word` stands for; empty if it is none or anybody's guess.
  String meant(String word) {
    if (word.length() < SHORTEST - 1 || word.length() > LONGEST + 1 || ordinary.contains(word)) {
      return "";
    }
    var found = byShortened.get(word);
    for (var at = 1; at < word.length() && found == null; at++) {
      found = byShortened.get(without(word, at));
      if (found != null && !isNear(word, found, at)) {
        found = null;
      }
    }
    return found == null ? "" : found;
  }

  /// Whether the letters that differ stand together, or the word is so long that they need not.
  private static boolean isNear(String word, String meant, int left) {
    if (meant.length() >= LONG || word.length() != meant.length()) {
      return true;
    }
    for (var at = Math.max(1, left - 1); at <= Math.min(left + 1, meant.length() - 1); at++) {
      if (without(meant, at).equals(without(word, left))) {
        return true;
      }
    }
    return false;
  }
}
