package org.bedside.tagger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The posts in `data/guard`.
final class Corpus {

  private Corpus() {}

  static List<Post> posts(String name) throws IOException {
    var json = JsonMapper.builder().build();
    var posts = new ArrayList<Post>();
    for (var line : Files.readAllLines(Path.of("data/guard", name + ".jsonl"))) {
      var node = json.readTree(line);
      var marks = new ArrayList<Post.Mark>();
      for (var span : node.get("spans")) {
        marks.add(new Post.Mark(span.get(0).asInt(), span.get(1).asInt(), span.get(2).asString()));
      }
      posts.add(new Post(node.get("text").asString(), marks, name, 1));
    }
    return posts;
  }
}
