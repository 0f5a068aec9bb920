package org.bedside.redflags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The elements of all phrases, by number: words, beginnings of words (`bleed*`) and ranges of
/// numbers (`[100.4-107]`). It says which of them a word of a text is; a word that is none is read
/// as the one that its writer may have meant, where [Spelling] is sure.
final class Vocabulary {

  /// Shorter beginnings would be most words.
  private static final int SHORTEST = 3;

  private static final int[] NONE = {};

  private record Range(double least, double most, int id) {}

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final List<Range> ranges = new ArrayList<>();
  private final Set<String> ordinary = new HashSet<>();
  private Spelling spelling = Spelling.of(Set.of(), Set.of());
  private int size;

  /// The number of an element, which is new or known.
  int id(String element) {
    return ids.computeIfAbsent(element, this::add);
  }

  private int add(String element) {
    var id = size++;
    if (element.startsWith("[")) {
      var dash = element.indexOf('-');
      var least = Double.parseDouble(element.substring(1, dash));
      var most = Double.parseDouble(element.substring(dash + 1, element.length() - 1));
      ranges.add(new Range(least, most, id));
    } else if (element.endsWith("*")) {
      var beginning = element.substring(0, element.length() - 1);
      if (beginning.length() < SHORTEST) {
        throw new IllegalArgumentException("Too short to begin a word: " + element);
      }
      beginnings.put(beginning, id);
    }
    return id;
  }

  /// Words that are no slips, although one letter makes them another.
  void spare(List<String> words) {
    ordinary.addAll(words);
  }

  /// To be called when all elements are known.
  void close() {
    spelling = Spelling.of(ids.keySet(), ordinary);
  }

  /// The elements that each word of `text` is.
  int[][] read(Text text) {
    var known = new HashMap<String, int[]>();
    var all = new int[text.size()][];
    for (var at = 0; at < all.length; at++) {
      all[at] = known.computeIfAbsent(text.word(at), this::elements);
    }
    return all;
  }

  private int[] elements(String word) {
    var found = exactly(word);
    if (found.length > 0) {
      return found;
    }
    var meant = spelling.meant(word);
    return meant.isEmpty() ? NONE : exactly(meant);
  }

  private int[] exactly(String word) {
    var found = new int[16];
    var count = 0;
    var id = word.endsWith("*") ? null : ids.get(word);
    if (id != null) {
      found[count++] = id;
    }
    for (var length = SHORTEST; length <= Math.min(word.length(), 12) && count < 16; length++) {
      var beginning = beginnings.get(word.substring(0, length));
      if (beginning != null) {
        found[count++] = beginning;
      }
    }
    var value = Numbers.of(word);
    return Double.isNaN(value) ? Arrays.copyOf(found, count) : with(found, count, value);
  }

  private int[] with(int[] found, int count, double value) {
    var ids = Arrays.copyOf(found, count + ranges.size());
    var end = count;
    for (var range : ranges) {
      if (range.least <= value && value <= range.most) {
        ids[end++] = range.id;
      }
    }
    return Arrays.copyOf(ids, end);
  }
}
