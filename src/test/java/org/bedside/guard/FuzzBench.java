package org.bedside.guard;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// Lets Jazzer look for a text that breaks the guard, guided by the code it reaches. What it finds
/// lies in `target/fuzz`; whoever mends it moves the input to [FuzzedTest#KEPT].
final class FuzzBench {

  private static final Path FOLDER = Path.of("target/fuzz");

  private FuzzBench() {}

  /// @param args `words` or `reading`, and for how many seconds
  public static void main(String[] args) throws IOException, InterruptedException {
    var target = args[0].equals("words") ? FuzzedWords.class : FuzzedReading.class;
    var corpus = Files.createDirectories(FOLDER.resolve("corpus-" + args[0]));
    int at = 0;
    for (var text : texts()) {
      Files.write(corpus.resolve("exam-" + at++), FuzzedText.bytes(text));
    }
    for (var bytes : FuzzedTest.kept()) {
      Files.write(corpus.resolve("kept-" + at++), bytes);
    }
    var words = FOLDER.resolve("words.dict");
    Files.write(words, HostileTextTest.PIECES.stream().map(FuzzBench::entry).toList());
    Jazzer.main(
        new String[] {
          "--target_class=" + target.getName(),
          // The tagger is a model of numbers: to watch its branches teaches nothing and takes time.
          "--instrumentation_includes=org.bedside.words.**:org.bedside.guard.**:org.bedside.roster.**",
          // Its hook on each Map.get walks through all keys, and ours are the lists of all names.
          "--trace=cov",
          "--disabled_hooks=com.code_intelligence.jazzer.runtime.TraceCmpHooks",
          "--reproducer_path=" + FOLDER,
          "-artifact_prefix=" + FOLDER + "/",
          "-dict=" + words,
          "-max_len=1000",
          "-timeout=20",
          "-print_final_stats=1",
          "-max_total_time=" + args[1],
          corpus.toString()
        });
  }

  /// The hand-written half of the exam that anybody may open.
  private static List<String> texts() throws IOException {
    try (var in = FuzzBench.class.getResourceAsStream("exam/open.jsonl")) {
      var lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return lines
          .lines()
          .map(line -> JsonMapper.shared().readTree(line).path("text").asString())
          .toList();
    }
  }

  /// A word in libFuzzer's dictionary, each byte of it by number.
  private static String entry(String word) {
    var entry = new StringBuilder("\"");
    for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
      entry.append("\\x%02X".formatted(one));
    }
    return entry.append('"').toString();
  }
}
