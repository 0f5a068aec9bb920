package org.bedside.words;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// A set to look the words of a text up in. Most of them are in none of the lists, and a few bits
/// beside the words say so at once: a word keeps its hash, so that asking many sets costs one load
/// and one test each. Immutable.
public final class WordSet extends AbstractSet<String> {

  /// Bits kept for a word; at sixteen, one stranger in sixteen is looked up after all.
  private static final int BITS = 16;

  private final Set<String> words;
  private final long[] seen;
  private final int mask;

  private WordSet(Collection<String> words) {
    this.words = new HashSet<>(words);
    int bits = Integer.highestOneBit(Math.max(32, words.size() * BITS - 1)) << 1;
    this.seen = new long[bits >> 6];
    this.mask = bits - 1;
    for (var word : this.words) {
      int place = place(word);
      seen[place >> 6] |= 1L << place;
    }
  }

  public static Set<String> of(String... words) {
    return new WordSet(List.of(words));
  }

  /// The words of a list that white space divides.
  public static Set<String> list(String list) {
    return new WordSet(List.of(list.strip().split("\\s+")));
  }

  public static Set<String> of(Collection<String> words) {
    return new WordSet(words);
  }

  private int place(Object word) {
    int hash = word.hashCode();
    return (hash ^ hash >>> 15) & mask;
  }

  @Override
  public boolean contains(Object word) {
    int place = place(word);
    return (seen[place >> 6] & 1L << place) != 0 && words.contains(word);
  }

  @Override
  public Iterator<String> iterator() {
    return List.copyOf(words).iterator();
  }

  @Override
  public int size() {
    return words.size();
  }
}
