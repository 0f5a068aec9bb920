package org.bedside.redflags;

import java.util.HashMap;
import java.util.Map;

/// What numbers are worth, written as digits or as a word of either language.
final class Numbers {

  private static final Map<String, Double> WORDS = new HashMap<>();

  static {
    // Not "once" and "diez y": the one is an English word, the other is two.
    var english =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
    var spanish = "un dos tres cuatro cinco seis siete ocho nueve diez - doce trece catorce quince";
    put(english);
    put(spanish);
    Map.of(
            "una",
            1,
            "thirty",
            30,
            "forty",
            40,
            "fifty",
            50,
            "veinte",
            20,
            "treinta",
            30,
            "cuarenta",
            40)
        .forEach((word, value) -> WORDS.put(word, (double) value));
  }

  private Numbers() {}

  private static void put(String words) {
    var value = 1;
    for (var word : words.split(" ")) {
      WORDS.put(word, (double) value++);
    }
  }

  /// What a word is worth; not a number if it is none.
  static double of(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return word.length() > 9 ? Double.NaN : Double.parseDouble(word);
    }
    return WORDS.getOrDefault(word, Double.NaN);
  }
}
