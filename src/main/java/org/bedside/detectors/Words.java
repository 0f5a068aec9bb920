package org.bedside.detectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bedside.words.Token;

/// The different words of a passage, each with a number: what is looked up for a word is looked up
/// once, however often the word stands there.
public final class Words {

  private static final int OFTEN = 8;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Token> different = new ArrayList<>();
  private final int[] ofToken;

  private Words(List<Token> tokens) {
    ofToken = new int[tokens.size()];
    for (var at = 0; at < ofToken.length; at++) {
      var token = tokens.get(at);
      var number = numbers.putIfAbsent(token.word(), different.size());
      ofToken[at] = number == null ? different.size() : number;
      if (number == null) {
        different.add(token);
      }
    }
  }

  static Words of(List<Token> tokens) {
    return new Words(tokens);
  }

  /// A token for each word, in the order of their numbers.
  List<Token> different() {
    return different;
  }

  /// The number of the word of the token at `at`.
  int number(int at) {
    return ofToken[at];
  }

  /// Whether each stands there so often, as in no text of a person, that it spares time to ask
  /// first what can be found at all.
  boolean areRepeated() {
    return ofToken.length > OFTEN * different.size();
  }

  boolean has(String word) {
    return numbers.containsKey(word);
  }
}
