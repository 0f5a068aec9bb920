package org.bedside.answers;

import java.util.Locale;
import java.util.Set;

/// Guesses whether words are English or Spanish, by the small words that each sentence has.
final class Tongue {

  private static final Set<String> SPANISH =
      Set.of(
          "el", "la", "los", "las", "un", "una", "de", "del", "que", "y", "en", "por", "para",
          "con", "no", "me", "mi", "su", "se", "es", "son", "muy", "pero", "como", "está", "fue",
          "gracias", "tengo", "estoy", "ya", "al", "lo", "le", "más", "cuando", "desde", "hay");

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "a", "an", "of", "and", "to", "in", "for", "with", "no", "not", "my", "me", "his",
          "her", "is", "are", "was", "were", "very", "but", "i", "it", "they", "this", "that",
          "you", "so", "on", "at", "have", "has", "had", "be", "we", "thank", "thanks");

  private Tongue() {}

  /// `es` or `en`; the latter where it cannot be told.
  static String of(String words) {
    var spanish = 0;
    var english = 0;
    for (var word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      spanish += SPANISH.contains(word) ? 1 : 0;
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    var marks = words.chars().filter(c -> "ñ¿¡".indexOf(c) >= 0).count();
    return spanish + 2 * marks > english ? "es" : "en";
  }
}
