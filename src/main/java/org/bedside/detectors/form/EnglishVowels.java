package org.bedside.detectors.form;

/// Counts the vowels of an English word that are heard apart.
final class EnglishVowels {

  private EnglishVowels() {}

  static int count(String word) {
    var count = 0;
    for (var at = 0; at < word.length(); at++) {
      if (isVowel(word, at) && (at == 0 || !isVowel(word, at - 1) || divides(word, at))) {
        count++;
      }
    }
    return count;
  }

  /// A y is one unless it begins a syllable; a u after q is none.
  private static boolean isVowel(String word, int at) {
    var c = word.charAt(at);
    if (c == 'y') {
      return at > 0
          && !(at + 1 < word.length() && isLetter(word, at - 1) && isLetter(word, at + 1));
    }
    return c == 'u' ? at == 0 || word.charAt(at - 1) != 'q' : isLetter(word, at);
  }

  private static boolean isLetter(String word, int at) {
    return "aeiou".indexOf(word.charAt(at)) >= 0;
  }

  /// Whether the vowel at `at` is heard apart from the one before it.
  private static boolean divides(String word, int at) {
    var pair = word.substring(at - 1, at + 1);
    var before = at > 1 ? word.charAt(at - 2) : ' ';
    var rest = word.substring(at + 1);
    if (pair.charAt(1) == 'i'
        && rest.startsWith("ng")
        && (rest.length() == 2 || rest.equals("ngs"))) {
      return true;
    }
    return switch (pair.charAt(0)) {
      case 'i' -> afterI(pair.charAt(1), before, rest);
      case 'u' -> afterU(pair.charAt(1), before, rest);
      case 'e' -> afterE(word, at, rest);
      case 'y' -> true;
      default -> afterOthers(pair, rest);
    };
  }

  private static boolean afterI(char c, char before, String rest) {
    return switch (c) {
      // social, physician; but initiate, and marriage
      case 'a' ->
          !("ctg".indexOf(before) >= 0 && !rest.startsWith("t"))
              && !(before == 'r' && rest.startsWith("ge"))
              && !(before == 'l' && rest.startsWith("r"));
      // nation, million, cautious; but violet, serious
      case 'o' ->
          !("tscgxhln".indexOf(before) >= 0 && (rest.startsWith("n") || rest.startsWith("us")))
              && !((before == 'n' || before == 'v') && rest.startsWith("r"));
      case 'u' -> true;
      case 'e' -> afterIe(before, rest);
      default -> false;
    };
  }

  /// diet, audience, earlier; but field, patient, carries.
  private static boolean afterIe(char before, String rest) {
    if (rest.startsWith("t") && !rest.startsWith("th")) {
      return true;
    }
    if (rest.startsWith("n")) {
      return "rdlpnvb".indexOf(before) >= 0;
    }
    var ends = rest.equals("r") || rest.equals("rs") || rest.equals("st");
    return (ends && before != ' ' && !"pt".contains(String.valueOf(before)))
        || (rest.equals("r") && before == 't');
  }

  private static boolean afterU(char c, char before, String rest) {
    if (before == 'q' || before == 'g') {
      return c == 'o';
    }
    return switch (c) {
      case 'a' -> !(before == 's' && rest.startsWith("d"));
      case 'o' -> true;
      case 'e' -> rest.startsWith("n") || rest.startsWith("l") || rest.startsWith("t");
      case 'i' ->
          rest.startsWith("d")
              || rest.startsWith("ty")
              || rest.startsWith("tion")
              || rest.startsWith("ne")
              || rest.equals("n");
      default -> false;
    };
  }

  private static boolean afterE(String word, int at, String rest) {
    return switch (word.charAt(at)) {
      // idea, nausea
      case 'a' -> (rest.isEmpty() || rest.equals("s")) && hasVowelBefore(word, at - 1);
      case 'o' -> at < 2 || word.charAt(at - 2) != 'g' || at == 2;
      case 'u' -> rest.equals("s") || rest.equals("m");
      case 'i' -> at == 2 && word.startsWith("re") && rest.length() > 3;
      default -> false;
    };
  }

  private static boolean afterOthers(String pair, String rest) {
    return switch (pair) {
      case "ao" -> true;
      case "ai" -> rest.equals("c") || rest.equals("cs");
      case "oe" -> rest.startsWith("m") || rest.startsWith("t");
      case "uu" -> true;
      default -> false;
    };
  }

  private static boolean hasVowelBefore(String word, int end) {
    for (var at = 0; at < end; at++) {
      if (isVowel(word, at)) {
        return true;
      }
    }
    return false;
  }
}
