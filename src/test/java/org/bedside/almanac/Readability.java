package org.bedside.almanac;

import java.util.Locale;
import java.util.regex.Pattern;

/// How hard words are to read, by the usual formulas: Flesch-Kincaid's grade for English (0.39
/// words a sentence + 11.8 syllables a word - 15.59), Fernández Huerta's ease for Spanish (206.84 -
/// 60 syllables a word - 1.02 words a sentence; 60 to 70 is normal, more is easier).
final class Readability {

  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
  private static final Pattern SENTENCE = Pattern.compile("[.?:;]+(\\s|$)");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyáéíóúü]+");

  private Readability() {}

  static double grade(String text) {
    var words = words(text);
    var syllables = WORD.matcher(text).results().mapToInt(w -> english(w.group())).sum();
    return 0.39 * words / sentences(text) + 11.8 * syllables / words - 15.59;
  }

  static double ease(String text) {
    var words = words(text);
    var syllables = WORD.matcher(text).results().mapToInt(w -> spanish(w.group())).sum();
    return 206.84 - 60.0 * syllables / words - 1.02 * words / sentences(text);
  }

  private static double words(String text) {
    return WORD.matcher(text).results().count();
  }

  private static double sentences(String text) {
    return Math.max(1, SENTENCE.matcher(text).results().count());
  }

  private static int english(String word) {
    var plain = word.toLowerCase(Locale.ROOT).replaceAll("(?<![lrtd])e[sd]?$|'s$", "");
    return (int) Math.max(1, VOWELS.matcher(plain).results().count());
  }

  /// Two strong vowels, or a marked weak one, are two syllables.
  private static int spanish(String word) {
    var plain = word.toLowerCase(Locale.ROOT).replaceAll("qu|gu(?=[ei])", "q");
    var count = 0;
    var before = ' ';
    for (var letter : plain.toCharArray()) {
      var isVowel = "aeiouáéíóúü".indexOf(letter) >= 0;
      var isJoined = "iuü".indexOf(letter) >= 0 || "iuü".indexOf(before) >= 0;
      if (isVowel && !("aeiouáéíóúü".indexOf(before) >= 0 && isJoined)) {
        count++;
      }
      before = letter;
    }
    return Math.max(1, count);
  }
}
