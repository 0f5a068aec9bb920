package org.bedside.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bedside.Rounds;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Kind;
import org.bedside.roster.Roster;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// `bin/bench guard peers`: whom the guard without a list and Stanford CoreNLP find in the same
/// texts, and how many of them each reads in a second of processor time. The peer runs in a process
/// of its own; what starts it is in the arguments.
///
/// Found means that half of a marked name is covered; right, that what was found touches a marked
/// name. The public posts are those that the guard's tagger has learnt from, so for it the figures
/// of docs/guard-tagger.md count, in which each post is read by a model that has not seen it.
final class PeerFigures {

  private static final int ROUNDS = 7;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Guard guard = new Guard(Roster.NONE);
  private final Writer to;
  private final BufferedReader from;

  private PeerFigures(Process peer) {
    to = peer.outputWriter(UTF_8);
    from = peer.inputReader(UTF_8);
  }

  record Marked(String text, List<int[]> people) {}

  public static void main(String... arguments) throws Exception {
    var peer = new ProcessBuilder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      var figures = new PeerFigures(peer);
      figures.print("hand-written texts, open half", handWritten());
      figures.print("Broad Twitter Corpus, training part", posts("btc-train"));
      figures.print("WNUT 2017, training part", posts("wnut17-train"));
      figures.speed();
    } finally {
      peer.destroy();
    }
  }

  /// Those in which every name is marked: texts without a list, in which nobody may be named.
  private static List<Marked> handWritten() {
    var texts = new ArrayList<Marked>();
    for (var record : HandWritten.records("open.jsonl")) {
      var text = record.path("text").asString();
      var people = new ArrayList<int[]>();
      for (var span : record.path("spans")) {
        int start = text.indexOf(span.path(0).asString());
        if (span.path(1).asString().equals("PERSON")) {
          people.add(new int[] {start, start + span.path(0).asString().length()});
        }
      }
      if (!record.path("roster").asBoolean()) {
        texts.add(new Marked(text, people));
      }
    }
    return texts;
  }

  private static List<Marked> posts(String name) throws IOException {
    var texts = new ArrayList<Marked>();
    for (var line : Files.readAllLines(Path.of("data/guard", name + ".jsonl"))) {
      var post = JSON.readTree(line);
      var people = new ArrayList<int[]>();
      for (var span : post.path("spans")) {
        if (span.path(2).asString().equals("PERSON")) {
          people.add(new int[] {span.path(0).asInt(), span.path(1).asInt()});
        }
      }
      texts.add(new Marked(post.path("text").asString(), people));
    }
    return texts;
  }

  private void print(String what, List<Marked> texts) throws IOException {
    long people = texts.stream().mapToLong(text -> text.people().size()).sum();
    IO.println("%s: %,d texts, %,d people".formatted(what, texts.size(), people));
    print("    guard", texts, this::guarded);
    print("    CoreNLP", texts, this::asked);
  }

  private void print(String who, List<Marked> texts, Function<String, List<int[]>> reader) {
    var found = Score.NONE;
    var right = Score.NONE;
    for (var text : texts) {
      var spans = reader.apply(text.text());
      for (var one : text.people()) {
        int covered = spans.stream().mapToInt(span -> overlap(span, one)).sum();
        found = found.plus(new Score(covered * 2 >= one[1] - one[0] ? 1 : 0, 1));
      }
      for (var span : spans) {
        boolean touches = text.people().stream().anyMatch(one -> overlap(span, one) > 0);
        right = right.plus(new Score(touches ? 1 : 0, 1));
      }
    }
    IO.println("%-12s found %s, right %s".formatted(who, found, right));
  }

  private static int overlap(int[] one, int[] other) {
    return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
  }

  private List<int[]> guarded(String text) {
    return guard.read(text, Audience.PUBLIC).findings().stream()
        .filter(finding -> finding.kind() == Kind.PERSON)
        .map(finding -> new int[] {finding.start(), finding.end()})
        .toList();
  }

  private List<int[]> asked(String text) {
    return Arrays.stream(ask(JSON.writeValueAsString(text)).split(" "))
        .filter(span -> !span.isEmpty())
        .map(span -> Arrays.stream(span.split("-")).mapToInt(Integer::parseInt).toArray())
        .toList();
  }

  private String ask(String line) {
    try {
      to.write(line + "\n");
      to.flush();
      var answer = from.readLine();
      if (answer == null) {
        throw new IOException("The peer has gone");
      }
      return answer;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The peer reads again what it was given: all the texts above, as often as they are.
  private void speed() throws Exception {
    var texts = new ArrayList<String>();
    for (var some : List.of(handWritten(), posts("btc-train"), posts("wnut17-train"))) {
      some.forEach(text -> texts.add(text.text()));
    }
    var compared =
        Rounds.of(ROUNDS, () -> guardPerSecond(texts), () -> Double.parseDouble(ask("again 1")));
    double length = texts.stream().mapToInt(String::length).average().orElse(0);
    IO.println("A guard, B CoreNLP, texts of %.0f characters a CPU second".formatted(length));
    IO.println(compared.summary());
  }

  private double guardPerSecond(List<String> texts) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    texts.forEach(this::guarded);
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return texts.size() * 1e9 / (end - start);
  }
}
