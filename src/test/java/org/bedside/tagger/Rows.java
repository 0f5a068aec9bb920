package org.bedside.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.jspecify.annotations.Nullable;

/// Posts as rows of pieces with the numbers of their features and the labels that people gave.
final class Rows {

  /// A row: where `still`, no name is; `features[i]` are those of piece i, of which the first
  /// `open[i]` do not know the word.
  record Row(
      boolean[] still,
      int[][] features,
      int[] open,
      int[] labels,
      int[] starts,
      int[] ends,
      int post) {}

  private static final int LONGEST = 400;
  private static final int LEAST = 2;

  private final Lexicon words = Lexicon.standard();
  private final Gazetteer names = Gazetteer.standard();
  private final Pieces pieces = new Pieces(words, names, 512);
  private final Features features = new Features(words, names, pieces);
  private final long[] out = new long[Features.ROOM];
  private long[] keys = new long[1 << 25];
  private byte[] seen = new byte[keys.length];
  private int[] numbers = new int[0];
  private int count;
  private long[] hashes = new long[0];

  /// How many features there are, numbered from 0.
  int count() {
    return count;
  }

  /// The hash of a feature by its number.
  long hash(int number) {
    return hashes[number];
  }

  /// Numbers the features of these posts that are seen often enough.
  void learn(List<Post> posts) {
    for (var post : posts) {
      read(post, 0, true);
    }
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    hashes = new long[1 << 20];
    for (int slot = 0; slot < keys.length; slot++) {
      if (seen[slot] >= LEAST) {
        if (count == hashes.length) {
          hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count] = keys[slot];
        numbers[slot] = count++;
      }
    }
  }

  List<Row> rows(List<Post> posts) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < posts.size(); i++) {
      rows.addAll(read(posts.get(i), i, false));
    }
    return rows;
  }

  private List<Row> read(Post post, int number, boolean counting) {
    var plain = Plain.of(post.text());
    var tokens = Token.of(plain.text());
    var rows = new ArrayList<Row>();
    for (int at = 0; at < tokens.size(); ) {
      at = pieces.read(plain.text(), tokens, at, LONGEST);
      features.look(plain.text());
      if (counting) {
        for (int i = 0; i < pieces.size; i++) {
          if (pieces.still(i)) {
            continue;
          }
          int n = features.at(i, out);
          for (int k = 0; k < n; k++) {
            int slot = slot(out[k]);
            keys[slot] = out[k];
            seen[slot] = (byte) Math.min(100, seen[slot] + 1);
          }
        }
      } else if (pieces.size > 0) {
        rows.add(row(post, plain, number));
      }
    }
    return rows;
  }

  private Row row(Post post, Plain plain, int number) {
    int size = pieces.size;
    var row =
        new Row(
            new boolean[size],
            new int[size][],
            new int[size],
            new int[size],
            new int[size],
            new int[size],
            number);
    Post.@Nullable Mark before = null;
    for (int i = 0; i < size; i++) {
      int n = pieces.still(i) ? 0 : features.at(i, out);
      var found = new int[n];
      int used = 0;
      for (int k = 0; k < n; k++) {
        if (k == features.lexical()) {
          row.open[i] = used;
        }
        int id = numbers[slot(out[k])];
        if (id >= 0) {
          found[used++] = id;
        }
      }
      row.still[i] = pieces.still(i);
      row.features[i] = Arrays.copyOf(found, used);
      row.starts[i] = plain.rawStart(pieces.start[i + Pieces.MARGIN]);
      row.ends[i] = plain.rawEnd(pieces.end[i + Pieces.MARGIN]);
      var mark = mark(post, (row.starts[i] + row.ends[i]) / 2);
      row.labels[i] =
          mark == null || pieces.still(i) ? Chain.OUTSIDE : label(mark, mark.equals(before));
      before = mark;
    }
    return row;
  }

  private static Post.@Nullable Mark mark(Post post, int at) {
    for (var mark : post.marks()) {
      if (mark.start() <= at && at < mark.end()) {
        return mark;
      }
    }
    return null;
  }

  private static int label(Post.Mark mark, boolean further) {
    return switch (mark.kind()) {
      case "PERSON" -> Chain.PERSON + (further ? 1 : 0);
      case "HANDLE" -> Chain.LOGIN;
      default -> Chain.OTHER + (further ? 1 : 0);
    };
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (seen[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
