package org.bedside.redflags;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bedside.redflags.Rule.Sort;

/// All that was found in one message, for [Judge] to weigh.
///
/// @param flags what the lists say
/// @param concepts alarming words by the name of their concept, where they first stand
/// @param others the same of concepts that are denied, past or asked about
/// @param values how much there is of each thing that may have a weight
record Findings(
    List<Flag> flags,
    Map<String, Flag> concepts,
    Map<String, Flag> others,
    Map<String, Double> values) {

  /// Words count as much as concepts do; weights.txt says how little most of them say.
  private static final double WORD = 1.0;

  private static final int STEM = 5;
  private static final int SHORTEST = 3;
  private static final int MANY = 4;

  static Findings of(Message message, Rules rules, List<Flag> flags) {
    var findings =
        new Findings(
            List.copyOf(flags), new LinkedHashMap<>(), new LinkedHashMap<>(), new TreeMap<>());
    for (var kind : Kind.values()) {
      var excused = message.excused(rules.of(kind));
      for (var rule : rules.of(kind)) {
        findings.add(message, rule, excused);
      }
    }
    findings.sums(message);
    return findings;
  }

  /// Whether there is a place that a flag could show.
  boolean isAny() {
    return !flags.isEmpty() || !concepts.isEmpty() || !others.isEmpty();
  }

  private void add(Message message, Rule rule, BitSet excused) {
    if (rule.sort() != Sort.CONCEPT && rule.sort() != Sort.SIGN && rule.sort() != Sort.RISK) {
      return;
    }
    var name = rule.sort() == Sort.CONCEPT ? rule.group() : rule.sort() + ":" + rule.group();
    if (values.containsKey(name)) {
      return;
    }
    var spans = message.matches(rule, excused);
    if (spans.isEmpty()) {
      mention(message, rule, name);
      return;
    }
    values.put(name, 1.0);
    if (rule.sort() != Sort.RISK && !isCircumstance(name)) {
      concepts.put(name, Weighing.flag(message.text(), rule, spans.getFirst()));
    }
  }

  /// Denied, past or in general: that also says something, and at times it is misread.
  private void mention(Message message, Rule rule, String name) {
    if (rule.sort() == Sort.CONCEPT && !values.containsKey("not:" + name)) {
      var spans = message.mentions(rule);
      if (!spans.isEmpty()) {
        values.put("not:" + name, 0.7);
        if (message.isDenied(spans.getFirst())) {
          values.put("no:" + name, 0.7);
          values.put("DENIED", 0.7);
        }
        if (!isCircumstance(name)) {
          others.putIfAbsent(name, Weighing.flag(message.text(), rule, spans.getFirst()));
        }
      }
    }
  }

  /// What is told beside an alarm or beside none: a refill, a question, how bad it is.
  static boolean isCircumstance(String name) {
    return name.startsWith("calm-") || name.startsWith("how-");
  }

  private void sums(Message message) {
    for (var flag : flags) {
      values.put("FLAG", 1.0);
      values.put("FLAG:" + flag.kind(), 1.0);
    }
    values.put("flags", Math.min(MANY, flags.size()) / 2.0);
    counts();
    for (var cue : Cue.values()) {
      if (message.has(cue)) {
        values.put("CUE:" + cue, 0.7);
      }
    }
    values.put("LONG", Math.min(3, message.text().size() / 50.0));
    words(message.text().words());
  }

  private void words(List<String> words) {
    for (var word : words) {
      if (word.length() >= SHORTEST && !Character.isDigit(word.charAt(0))) {
        values.put("w:" + word.substring(0, Math.min(STEM, word.length())), WORD);
      }
    }
  }

  /// How many concepts there are, how many of one kind, and what is told beside them.
  private void counts() {
    var byKind = new TreeMap<Kind, Integer>();
    var named = 0;
    for (var concept : concepts.entrySet()) {
      if (!concept.getKey().contains(":") && !concept.getKey().startsWith("gen-")) {
        named++;
        byKind.merge(concept.getValue().kind(), 1, Integer::sum);
      }
    }
    upTo("CONCEPTS", named);
    upTo("OF ONE KIND", byKind.values().stream().mapToInt(one -> one).max().orElse(0));
    upTo("NOT", (int) values.keySet().stream().filter(one -> one.startsWith("not:")).count());
    var calm = (int) values.keySet().stream().filter(one -> one.startsWith("calm-")).count();
    var how = (int) values.keySet().stream().filter(one -> one.startsWith("how-")).count();
    upTo("CALM", calm);
    upTo("HOW", how);
    if (named > 0) {
      upTo("CONCEPT AND HOW", how);
      upTo("CONCEPT AND CALM", calm);
    }
    byKind.keySet().forEach(kind -> values.put("KIND:" + kind, 0.5));
  }

  private void upTo(String name, int count) {
    for (var least = 1; least <= Math.min(MANY, count); least++) {
      values.put(name + " " + least, 0.7);
    }
  }
}
