package org.bedside.detectors.form;

/// Spanish writes its syllables: i and u join their neighbours unless they carry an accent; a, e
/// and o stand each by itself (Real Academia Española, Ortografía, 2010, on diptongos and hiatos).
final class SpanishSyllables {

  private SpanishSyllables() {}

  static int in(String word) {
    var count = 0;
    var before = ' ';
    for (var at = 0; at < word.length(); at++) {
      var c = word.charAt(at);
      if (isSilent(word, at)) {
        continue;
      }
      if (isVowel(word, at) && !(isVowel(before) && joins(before, c))) {
        count++;
      }
      before = isVowel(word, at) ? c : ' ';
    }
    return Math.max(1, count);
  }

  /// The u of "que" and "gui"; with two dots it is heard.
  private static boolean isSilent(String word, int at) {
    if (word.charAt(at) != 'u' || at == 0 || at + 1 == word.length()) {
      return false;
    }
    var before = word.charAt(at - 1);
    var isBeforeBright = "eiéí".indexOf(word.charAt(at + 1)) >= 0;
    return isBeforeBright && (before == 'q' || before == 'g');
  }

  private static boolean isVowel(String word, int at) {
    var c = word.charAt(at);
    var last = at + 1 == word.length();
    return isVowel(c) || (c == 'y' && (last || !isVowel(word.charAt(at + 1))));
  }

  private static boolean isVowel(char c) {
    return "aeiouáéíóúüy".indexOf(c) >= 0;
  }

  private static boolean joins(char before, char c) {
    return (isWeak(before) && (before != c) && c != 'í' && c != 'ú')
        || (isWeak(c) && before != 'í' && before != 'ú');
  }

  private static boolean isWeak(char c) {
    return "iuüy".indexOf(c) >= 0;
  }
}
