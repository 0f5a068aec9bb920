package org.bedside.redflags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All phrases of a set of lists, looked for at once: each word of a text is asked only for those
/// that may begin with it.
final class Phrases {

  /// Words of a text.
  ///
  /// @param to not included
  record Span(int from, int to) {}

  private final List<Phrase> all = new ArrayList<>();
  private final Map<Phrase, Integer> numbers = new HashMap<>();
  private final Map<Integer, List<Integer>> byFirst = new HashMap<>();

  /// The number of a phrase, which is new or known.
  int number(Phrase phrase) {
    return numbers.computeIfAbsent(phrase, this::add);
  }

  private int add(Phrase phrase) {
    var number = all.size();
    all.add(phrase);
    for (var first : phrase.firsts()) {
      byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(number);
    }
    return number;
  }

  /// By the number of a phrase, where it stands, in the order of the text.
  List<List<Span>> in(Text text, int[][] elements, Phrase.BitsOf barriers) {
    var found = new ArrayList<List<Span>>(all.size());
    all.forEach(_ -> found.add(new ArrayList<>(0)));
    var ends = text.sentenceEnds();
    var possible = possible(elements);
    var tried = new int[all.size()];
    Arrays.fill(tried, -1);
    for (var at = 0; at < text.size(); at++) {
      for (var element : elements[at]) {
        for (var number : possible[element]) {
          // A number is many elements, and each may begin the same phrase.
          if (tried[number] != at) {
            tried[number] = at;
            look(number, at, elements, ends[at], barriers, found.get(number));
          }
        }
      }
    }
    return found;
  }

  private void look(
      int number, int at, int[][] elements, int end, Phrase.BitsOf barriers, List<Span> spans) {
    var to = all.get(number).match(elements, at, end, barriers);
    if (to > at) {
      spans.add(new Span(at, to));
    }
  }

  /// By the first element, the phrases of which each piece could stand in the text: most could not.
  private int[][] possible(int[][] elements) {
    var present = new BitSet();
    for (var some : elements) {
      for (var element : some) {
        present.set(element);
      }
    }
    var possible = new int[present.length()][];
    for (var element = present.nextSetBit(0);
        element >= 0;
        element = present.nextSetBit(element + 1)) {
      possible[element] = possible(byFirst.getOrDefault(element, List.of()), present);
    }
    return possible;
  }

  private int[] possible(List<Integer> numbers, BitSet present) {
    var some = new int[numbers.size()];
    var count = 0;
    for (var number : numbers) {
      if (all.get(number).isPossible(present)) {
        some[count++] = number;
      }
    }
    return Arrays.copyOf(some, count);
  }
}
