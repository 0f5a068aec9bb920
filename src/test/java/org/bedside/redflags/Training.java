package org.bedside.redflags;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bedside.redflags.Exam.Answered;

/// Learns the weights of [Judge] from the messages to work with: logistic regression by steps along
/// the slope, in a fixed order, so that the same messages give the same weights.
/// `bin/train-redflags` writes them; `bin/train-redflags figures` trains without one author and
/// reads that author's messages, which is the honest estimate.
final class Training {

  /// The sets of messages by author, who is named after the first.
  private static final List<List<String>> AUTHORS =
      List.of(
          List.of("open"),
          List.of("more-1"),
          List.of("more-2"),
          List.of("more-3", "more-4", "more-5", "more-6"));

  private static final String BASE = "BASE";
  private static final int ROUNDS = 80;
  private static final double STEP = 0.1;

  /// How fast a weight that is not earned again goes back to nothing, by message.
  private static final double DECAY = 0.0003;

  /// What is in fewer messages than this is chance.
  private static final int FEWEST = 3;

  /// Added to the base: strangers write otherwise than those who were learned from, and a miss is
  /// worse than a false alarm.
  private static final double SHIFT = 0.5;

  private static final Path WEIGHTS = Path.of("src/main/java/org/bedside/redflags/weights.txt");

  record Sample(Findings findings, boolean urgent, String author, Answered answered) {}

  private Training() {}

  public static void main(String[] arguments) throws IOException {
    var reader = RedFlags.create();
    var all = new ArrayList<Sample>();
    for (var sets : AUTHORS) {
      for (var set : sets) {
        Exam.sit(reader, set).answers().forEach(one -> all.add(sample(reader, one, sets)));
      }
    }
    if (arguments.length > 0) {
      figures(all, arguments.length > 1 ? arguments[1] : "");
    } else {
      write(learn(all));
    }
  }

  private static Sample sample(RedFlags reader, Answered one, List<String> sets) {
    var findings = reader.findings(one.entry().text());
    return new Sample(findings, one.entry().isUrgent(), sets.getFirst(), one);
  }

  private static void figures(List<Sample> all, String shown) {
    for (var sets : AUTHORS) {
      var author = sets.getFirst();
      var others = all.stream().filter(one -> !one.author.equals(author)).toList();
      var own = all.stream().filter(one -> one.author.equals(author)).toList();
      var judge = new Judge(learn(others));
      var line = new StringBuilder(author);
      for (var shift = -1.0; shift <= 2; shift += 0.5) {
        var found = share(judge, own, true, shift);
        var alone = share(judge, own, false, shift);
        line.append(String.format(Locale.ROOT, "  %+.1f: %.3f/%.3f", shift, found, alone));
      }
      System.out.println(line);
      if (author.equals(shown)) {
        own.stream()
            .filter(one -> isFlag(judge, one, SHIFT) != one.urgent)
            .forEach(one -> show(judge, one));
      }
    }
  }

  private static void show(Judge judge, Sample one) {
    System.out.printf(
        Locale.ROOT,
        "%.2f %s%n   %s%n",
        judge.sum(one.findings),
        one.answered.entry(),
        one.findings.concepts().keySet());
  }

  private static boolean isFlag(Judge judge, Sample one, double shift) {
    return one.findings.isAny() && judge.sum(one.findings) + shift > 0;
  }

  private static double share(Judge judge, List<Sample> some, boolean urgent, double shift) {
    var asked = some.stream().filter(one -> one.urgent == urgent).toList();
    return asked.stream().filter(one -> isFlag(judge, one, shift) == urgent).count()
        / (double) asked.size();
  }

  static Map<String, Double> learn(List<Sample> samples) {
    var counts = new HashMap<String, Integer>();
    for (var one : samples) {
      one.findings.values().keySet().forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < FEWEST);
    var weights = new TreeMap<String, Double>();
    for (var round = 0; round < ROUNDS; round++) {
      var step = STEP / (1 + round / 10.0);
      samples.forEach(one -> step(weights, one, counts.keySet(), step));
      var kept = 1 - step * DECAY * samples.size();
      weights.replaceAll((name, weight) -> name.equals(BASE) ? weight : weight * kept);
    }
    return weights;
  }

  private static void step(
      Map<String, Double> weights, Sample sample, Set<String> names, double step) {
    var values = new TreeMap<>(sample.findings.values());
    values.keySet().removeIf(name -> !names.contains(name) || !isLearned(sample, name));
    var sum = weights.getOrDefault(BASE, 0.0);
    for (var value : values.entrySet()) {
      sum += weights.getOrDefault(value.getKey(), 0.0) * value.getValue();
    }
    var error = (sample.urgent ? 1 : 0) - 1 / (1 + Math.exp(-sum));
    weights.merge(BASE, step * error, Double::sum);
    values.forEach((name, value) -> weights.merge(name, step * error * value, Double::sum));
  }

  /// The lists were written beside the open half, where they are never wrong: their flags there
  /// would teach that they never are.
  private static boolean isLearned(Sample sample, String name) {
    return !sample.author.equals("open") || !name.toUpperCase(Locale.ROOT).startsWith("FLAG");
  }

  private static void write(Map<String, Double> weights) throws IOException {
    weights.merge(BASE, SHIFT, Double::sum);
    var lines = new ArrayList<String>();
    for (var weight : weights.entrySet()) {
      if (Math.abs(weight.getValue()) >= 0.005) {
        lines.add(String.format(Locale.ROOT, "%.2f\t%s", weight.getValue(), weight.getKey()));
      }
    }
    Files.write(WEIGHTS, lines);
  }
}
