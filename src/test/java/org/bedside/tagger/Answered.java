package org.bedside.tagger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How good the whole guard is on the posts of [Folds], each read through `bin/guard`'s own program
/// without a roster, by the model that has not seen it. Found and right are those of [Marks], for
/// findings of the kind PERSON.
final class Answered {

  private static final double STOP = 1;
  private static final double CHECK = 0.5;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, Marks> figures = new LinkedHashMap<>();

  private Answered() {}

  public static void main(String[] arguments) throws IOException {
    var answered = new Answered();
    for (int fold = 0; fold < Folds.FOLDS; fold++) {
      answered.read(Folds.folder(fold));
    }
    answered.print();
  }

  private void read(Path folder) throws IOException {
    var posts = Corpus.read(folder.resolve("posts.jsonl"));
    var answers = Files.readAllLines(folder.resolve("answers.jsonl"));
    if (posts.size() != answers.size()) {
      throw new IllegalStateException("Not every post was answered in " + folder);
    }
    for (int i = 0; i < posts.size(); i++) {
      var post = posts.get(i);
      var found = people(json.readTree(answers.get(i)));
      for (var name : List.of(post.source(), "both")) {
        figures.computeIfAbsent(name, n -> new Marks()).add(post, found);
      }
    }
  }

  private static List<Marks.Guess> people(JsonNode answer) {
    var found = new ArrayList<Marks.Guess>();
    for (var finding : answer.get("findings")) {
      if (finding.get("kind").asString().equals("PERSON")) {
        double level = finding.get("level").asString().equals("stop") ? STOP : CHECK;
        found.add(new Marks.Guess(finding.get("start").asInt(), finding.get("end").asInt(), level));
      }
    }
    return found;
  }

  private void print() {
    System.out.println("\nThe whole guard, without a roster:");
    figures.forEach((name, marks) ->
        System.out.printf(
            "%s: check or stop %.3f / %.3f, stop %.3f / %.3f%n",
            name,
            marks.recall(CHECK),
            marks.precision(CHECK),
            marks.recall(STOP),
            marks.precision(STOP)));
  }
}
