package org.bedside.detectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// What begins with a word, to look it up by that word: `guarantee*` is any word that begins so,
/// and `#` any number.
final class ByWord<T> {

  /// To look through more different words than these takes longer than it spares.
  private static final int MANY = 1_000;

  private record Beginning<T>(String letters, List<T> all) {}

  private final Map<String, List<T>> byWord;

  /// Says quickly of most words that they are none of these.
  private final Set<String> words;

  private final Map<Character, List<Beginning<T>>> beginnings = new HashMap<>();
  private final List<T> numbers;

  private ByWord(Map<String, List<T>> all) {
    var exact = new HashMap<String, List<T>>();
    all.forEach((word, some) -> {
      if (isBeginning(word)) {
        beginnings
            .computeIfAbsent(word.charAt(0), _ -> new ArrayList<>())
            .add(new Beginning<>(word.substring(0, word.length() - 1), List.copyOf(some)));
      } else if (!word.equals("#")) {
        exact.put(word, List.copyOf(some));
      }
    });
    byWord = Map.copyOf(exact);
    words = WordSet.of(exact.keySet());
    numbers = List.copyOf(all.getOrDefault("#", List.of()));
  }

  /// @param firsts the words with which one of `all` may begin
  static <T> ByWord<T> of(Collection<T> all, Function<T, List<String>> firsts) {
    var byWord = new HashMap<String, List<T>>();
    for (var one : all) {
      for (var word : firsts.apply(one)) {
        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(one);
      }
    }
    return new ByWord<>(byWord);
  }

  static boolean isBeginning(String word) {
    return word.length() > 1 && word.endsWith("*");
  }

  /// All that may begin with `token`.
  List<T> at(Token token) {
    var word = token.word();
    var exact = words.contains(word) ? byWord.getOrDefault(word, List.of()) : List.<T>of();
    if (token.isNumber() && !numbers.isEmpty()) {
      return joined(exact, numbers);
    }
    return beginnings.isEmpty() ? exact : joined(exact, begun(word));
  }

  private List<T> begun(String word) {
    var begun = List.<T>of();
    for (var beginning : beginnings.getOrDefault(word.charAt(0), List.of())) {
      if (word.startsWith(beginning.letters)) {
        begun = joined(begun, beginning.all);
      }
    }
    return begun;
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() ? others : some;
    }
    var both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }

  /// Whether one of all may begin somewhere in a passage with these words.
  boolean mayBeAmong(Words passage) {
    var different = passage.different();
    if (beginnings.isEmpty() && numbers.isEmpty() && byWord.size() < different.size()) {
      return byWord.keySet().stream().anyMatch(passage::has);
    }
    return different.size() > MANY || different.stream().anyMatch(word -> !at(word).isEmpty());
  }
}
