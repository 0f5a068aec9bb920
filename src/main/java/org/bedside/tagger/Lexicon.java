package org.bedside.tagger;

import java.nio.ByteBuffer;

/// What company words keep: the cluster of a word in public posts (a path in a tree of clusters,
/// near paths are words used alike), the group of its vector with and without a capital, and how
/// often it stands in names of people, places and other things.
final class Lexicon {

  private static final class Only {
    static final Lexicon STANDARD = load();
  }

  private final Words words;
  private final int[] paths;
  private final int[] lengths;
  private final byte[] kin;

  private Lexicon(Words words, int[] paths, int[] lengths, byte[] kin) {
    this.kin = kin;
    this.words = words;
    this.paths = paths;
    this.lengths = lengths;
  }

  static Lexicon standard() {
    return Only.STANDARD;
  }

  /// The place of the word with this key, -1 for an unknown word.
  int at(long key) {
    return words.find(key);
  }

  /// The cluster, 0 for none.
  int cluster(int at) {
    return words.value(at, 0);
  }

  /// The first `depth` steps of the path to the cluster; the same number for the same steps.
  int path(int at, int depth) {
    int cluster = cluster(at);
    int steps = Math.min(depth, lengths[cluster]);
    return (steps << 24) | ((paths[cluster] >>> (32 - steps)) & 0xFFFFFF);
  }

  /// The group of the word's vector: as it is written with a capital, else without; 0 for none.
  int group(int at, boolean capital) {
    int asked = words.value(at, capital ? 2 : 1);
    return asked != 0 ? asked : words.value(at, capital ? 1 : 2);
  }

  /// The larger group to which the groups of like vectors belong.
  int kin(int group) {
    return kin[group];
  }

  /// Steps (0 to 7) of how often it is the first word of a person's name, the last one, a word of a
  /// place's name, of another name, and how often it is a person's whole name: three bits each.
  int names(int at) {
    return words.value(at, 3);
  }

  private static Lexicon load() {
    var in = ByteBuffer.wrap(Resource.read("words.bin.gz"));
    var paths = new int[in.getInt()];
    var lengths = new int[paths.length];
    for (int i = 0; i < paths.length; i++) {
      lengths[i] = in.get();
      paths[i] = in.getInt();
    }
    var kin = new byte[in.getInt()];
    in.get(kin);
    int size = in.getInt();
    var words = new Words(size, 4);
    var places = new int[size];
    var spelling = new byte[64];
    for (int i = 0; i < size; i++) {
      int shared = in.get();
      int rest = in.get();
      in.get(spelling, shared, rest);
      places[i] = words.add(Words.key(spelling, 0, shared + rest));
    }
    var bytes = in.array();
    for (int column = 0; column < 4; column++) {
      int high = in.position() + 2 * column * size;
      for (int i = 0; i < size; i++) {
        words.set(
            places[i], column, ((bytes[high + i] & 0xFF) << 8) | (bytes[high + size + i] & 0xFF));
      }
    }
    return new Lexicon(words, paths, lengths, kin);
  }
}
