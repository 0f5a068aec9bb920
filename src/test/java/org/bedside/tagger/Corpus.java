package org.bedside.tagger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The posts in `data/guard`.
final class Corpus {

  private Corpus() {}

  /// The same lines again.
  static void write(List<Post> posts, Path file) throws IOException {
    var json = JsonMapper.builder().build();
    var lines = new ArrayList<String>();
    for (var post : posts) {
      var line = json.createObjectNode();
      line.put("text", post.text());
      var spans = line.putArray("spans");
      for (var mark : post.marks()) {
        spans.addArray().add(mark.start()).add(mark.end()).add(mark.kind());
      }
      line.put("source", post.source());
      lines.add(json.writeValueAsString(line));
    }
    Files.write(file, lines);
  }

  static List<Post> posts(String name) throws IOException {
    return read(Path.of("data/guard", name + ".jsonl"));
  }

  static List<Post> read(Path file) throws IOException {
    var json = JsonMapper.builder().build();
    var posts = new ArrayList<Post>();
    for (var line : Files.readAllLines(file)) {
      var node = json.readTree(line);
      var marks = new ArrayList<Post.Mark>();
      for (var span : node.get("spans")) {
        marks.add(new Post.Mark(span.get(0).asInt(), span.get(1).asInt(), span.get(2).asString()));
      }
      posts.add(new Post(node.get("text").asString(), marks, source(node), 1));
    }
    return posts;
  }

  /// The name of the collection: "btc-train" of "BTC-train#17".
  private static String source(JsonNode post) {
    var source = post.get("source").asString();
    int number = source.indexOf('#');
    return (number < 0 ? source : source.substring(0, number)).toLowerCase(Locale.ROOT);
  }
}
