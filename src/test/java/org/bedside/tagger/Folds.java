package org.bedside.tagger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How good the tagger is on posts it has not seen: the training posts are cut into five folds of
/// neighbours (posts of one time and one topic stay together), each is read by a model that has
/// learnt from the other four. Prints what `docs/guard-tagger.md` tells.
final class Folds {

  static final int FOLDS = 5;
  private static final Path LISTS = Path.of("src/main/java/org/bedside/tagger/gazetteer.txt.gz");

  private final Map<String, Marks> figures = new LinkedHashMap<>();
  private final boolean faults = Boolean.getBoolean("faults");

  public static void main(String[] arguments) throws IOException {
    var folds = new Folds();
    for (int fold = 0; fold < FOLDS; fold++) {
      folds.run(fold);
    }
    folds.print();
  }

  /// Where a fold's model and posts are kept, for [Answered].
  static Path folder(int fold) {
    return Path.of("target/tagger/fold-" + fold);
  }

  private void run(int fold) throws IOException {
    var train = new ArrayList<Post>();
    var test = new ArrayList<Post>();
    for (var name : List.of("btc-train", "wnut17-train")) {
      var posts = Corpus.posts(name);
      for (int i = 0; i < posts.size(); i++) {
        (i * FOLDS / posts.size() == fold ? test : train).add(posts.get(i));
      }
    }
    var learnt = Training.withInvented(train);
    var rows = new Rows();
    rows.learn(learnt);
    var learner = Training.learn(rows, learnt);
    Training.write(rows, learner, folder(fold).resolve("org/bedside/tagger"));
    Corpus.write(test, folder(fold).resolve("posts.jsonl"));
    for (var post : test) {
      judge(post, learner, rows, post.source(), "all posts");
    }
    if (fold == 0) {
      var invented = new Invented(LISTS, 99);
      for (var kind : List.of("named", "nameless")) {
        for (var post : invented.sentences(kind, 2000, 1)) {
          judge(post, learner, rows, "invented, " + kind);
        }
      }
    }
    System.out.printf("fold %d: %s%n", fold, marks("all posts").line());
  }

  private void judge(Post post, Learner learner, Rows rows, String... names) {
    var found = new ArrayList<Marks.Guess>();
    for (var row : rows.rows(List.of(post))) {
      found.addAll(guesses(row, learner.weigh(row)));
    }
    for (var name : names) {
      figures.computeIfAbsent(name, n -> new Marks()).add(post, found);
    }
    var tags =
        post.marks().stream().filter(m -> !m.person() || inTag(post.text(), m.start())).toList();
    if (tags.stream().anyMatch(Post.Mark::person)) {
      figures
          .computeIfAbsent("in hashtags", n -> new Marks())
          .add(new Post(post.text(), tags, "", 1), found);
    }
    if (faults) {
      printFaults(post, found);
    }
  }

  private static boolean inTag(String text, int at) {
    int i = at;
    while (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
      i--;
    }
    return text.charAt(at) == '#' || (i > 0 && text.charAt(i - 1) == '#');
  }

  static List<Marks.Guess> guesses(Rows.Row row, double[] likely) {
    var found = new ArrayList<Marks.Guess>();
    int size = row.labels().length;
    for (int i = 0; i < size; ) {
      int end = Chain.personEnd(likely, i, size, Named.LIKELY);
      double score = 0;
      for (int k = i; k < end; k++) {
        score = Math.max(score, Chain.person(likely, k));
      }
      if (end > i) {
        found.add(new Marks.Guess(row.starts()[i], row.ends()[end - 1], score));
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  private static void printFaults(Post post, List<Marks.Guess> found) {
    var text = post.text().replace('\n', ' ');
    for (var mark : post.marks()) {
      if (mark.person()
          && found.stream().noneMatch(g -> g.start() < mark.end() && mark.start() < g.end())) {
        System.out.printf("MISSED [%s] %s%n", text.substring(mark.start(), mark.end()), text);
      }
    }
    for (var guess : found) {
      if (post.marks().stream()
          .noneMatch(m -> m.person() && guess.start() < m.end() && m.start() < guess.end())) {
        System.out.printf(
            "WRONG %.2f [%s] %s%n",
            guess.score(), text.substring(guess.start(), guess.end()), text);
      }
    }
  }

  private Marks marks(String name) {
    return figures.computeIfAbsent(name, n -> new Marks());
  }

  private void print() {
    figures.forEach((name, marks) -> System.out.printf("%n%s: %s%n", name, marks.line()));
    System.out.printf(
        "%n| score at least | Broad Twitter Corpus R / P | WNUT 2017 R / P | both |%n");
    for (double t : new double[] {.1, .12, .15, .2, .25, .3, .4, .45, .5, .55, .6, .7, .8, .9}) {
      System.out.printf("| %.2f |", t);
      for (var name : List.of("btc-train", "wnut17-train", "all posts")) {
        var marks = marks(name);
        System.out.printf(" %.3f / %.3f |", marks.recall(t), marks.precision(t));
      }
      System.out.println();
    }
    for (var name : List.of("invented, named", "invented, nameless")) {
      var marks = marks(name);
      System.out.printf(
          "%s: posts flagged %.3f at likely, %.3f at sure%n",
          name, marks.flagged(Named.LIKELY), marks.flagged(Named.SURE));
    }
  }
}
