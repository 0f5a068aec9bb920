package org.bedside.detectors.form;

import org.bedside.detectors.Readability.Language;

/// Counts the syllables of words. There is one library for it on Maven Central, and its repository
/// was closed in 2023 (m09/syllable-counter); none counts Spanish.
final class Syllables {

  /// Longer than any word: somebody leaned on a key.
  private static final int LONGEST = 60;

  private static final int LETTERS = 3;

  private Syllables() {}

  /// @param word in small letters, with its accents
  static int in(String word, Language language) {
    if (word.length() > LONGEST) {
      return word.length() / LETTERS;
    }
    return language == Language.ENGLISH ? EnglishSyllables.in(word) : SpanishSyllables.in(word);
  }
}
