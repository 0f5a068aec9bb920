package org.bedside.roster;

import java.util.ArrayList;
import java.util.List;
import org.bedside.words.Plain;
import org.bedside.words.Token;

/// The form of words in which a list's entry and a text meet: lower case, without accents, marks,
/// "'s" and plural endings. It is no language, only the same on both sides.
public final class Wording {

  private Wording() {}

  /// The words of an entry of a list, each in its common form.
  static List<String> words(String entry) {
    var words = new ArrayList<String>();
    for (var token : Token.of(Plain.fold(entry))) {
      if (token.sort() != Token.Sort.MARK) {
        words.add(common(token));
      }
    }
    return words;
  }

  static String key(String entry) {
    return String.join(" ", words(entry));
  }

  /// The common form of one word: "Parkinson's" and "Parkinsons", "allergies" and "allergy" meet.
  public static String common(Token token) {
    var word = token.stem();
    return token.isWord() ? singular(word) : word;
  }

  /// Short words keep their s: "MS", "gas"; so do "illness", "lupus" and "arthritis".
  private static String singular(String word) {
    int length = word.length();
    if (length < 5 || word.charAt(length - 1) != 's') {
      return word;
    }
    char before = word.charAt(length - 2);
    if (before == 's' || before == 'u' || before == 'i') {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    boolean hissing =
        word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes");
    return word.substring(0, length - (hissing ? 2 : 1));
  }
}
