package org.bedside.tagger;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Learns the tagger's model from the posts in `data/guard` and from invented ones, and writes it
/// beside the tagger. The same lists and posts always make the same model.
final class Training {

  private static final Path ROOM = Path.of("src/main/java/org/bedside/tagger");
  private static final int SENTENCES = 2500;
  private static final float OF_SENTENCES = 0.5f;

  /// Rows of the model's table.
  private static final int TABLE = 1 << 19;

  /// Features whose weights are all smaller change no decision.
  private static final float SMALLEST = 0.02f;

  private Training() {}

  public static void main(String[] arguments) throws IOException {
    var posts = new ArrayList<Post>();
    posts.addAll(Corpus.posts("btc-train"));
    posts.addAll(Corpus.posts("wnut17-train"));
    posts = new ArrayList<>(withInvented(posts));
    var rows = new Rows();
    rows.learn(posts);
    var learner = learn(rows, posts);
    write(rows, learner, ROOM);
  }

  /// The real posts with what is invented to learn from besides.
  static List<Post> withInvented(List<Post> real) throws IOException {
    var posts = new ArrayList<>(real);
    var invented = new Invented(ROOM.resolve("gazetteer.txt.gz"), 3);
    posts.addAll(invented.sentences("named", SENTENCES, OF_SENTENCES));
    posts.addAll(invented.sentences("nameless", SENTENCES, OF_SENTENCES));
    return posts;
  }

  static Learner learn(Rows rows, List<Post> posts) {
    var learner = new Learner(rows.count());
    learner.learn(rows.rows(posts), posts, 1);
    learner.settle();
    return learner;
  }

  /// Writes the model into the folder.
  static void write(Rows rows, Learner learner, Path folder) throws IOException {
    var weights = learner.weights;
    var strongest = new float[rows.count()];
    for (int f = 0; f < strongest.length; f++) {
      for (int y = 0; y < Chain.LABELS; y++) {
        strongest[f] = Math.max(strongest[f], Math.abs(weights[f * Chain.LABELS + y]));
      }
    }
    var order =
        IntStream.range(0, strongest.length)
            .filter(f -> strongest[f] >= SMALLEST)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer f) -> -strongest[f]).thenComparing(f -> f))
            .toList();
    // The few strongest weights are cut, so that the many others keep their fine steps.
    float unit = strongest[order.get(order.size() / 500)] / 127;
    var model = new Model(TABLE, unit, learner.moves);
    int lost = 0;
    for (int f : order) {
      lost += model.add(rows.hash(f), weights, f * Chain.LABELS) ? 0 : 1;
    }
    var file = Files.createDirectories(folder).resolve("model.bin.gz");
    try (var out = new DataOutputStream(Lists.packed(Files.newOutputStream(file)))) {
      model.write(out);
    }
    System.out.printf(
        "%,d of %,d features kept, %,d without room, unit %.4f, %,d bytes%n",
        order.size() - lost, rows.count(), lost, unit, Files.size(file));
  }
}
