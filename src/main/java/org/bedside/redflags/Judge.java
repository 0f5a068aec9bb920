package org.bedside.redflags;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Weighs all that was found in a message: each thing has a weight in `weights.txt`, and flags
/// stand if the sum is above zero. The weights are learned from messages to work with, by
/// `bin/train-redflags`; whatever has no weight there says nothing.
final class Judge {

  private static final String BASE = "BASE";
  private static final double FAR_BEHIND = 100;

  private final Map<String, Double> weights;

  Judge(Map<String, Double> weights) {
    this.weights = weights;
  }

  static Judge read() {
    var weights = new HashMap<String, Double>();
    for (var line : PhraseLines.exactly("weights.txt")) {
      var tab = line.indexOf('\t');
      weights.put(line.substring(tab + 1), Double.valueOf(line.substring(0, tab)));
    }
    return new Judge(weights);
  }

  /// The flags of the lists if they stand, or the weightiest concept if there is enough beside it.
  List<Flag> of(Findings findings) {
    if (sum(findings) <= 0) {
      return List.of();
    }
    return findings.flags().isEmpty() ? weightiest(findings) : findings.flags();
  }

  double sum(Findings findings) {
    var sum = weight(BASE);
    for (var one : findings.values().entrySet()) {
      sum += weight(one.getKey()) * one.getValue();
    }
    return sum;
  }

  private double weight(String name) {
    return weights.getOrDefault(name, 0.0);
  }

  private List<Flag> weightiest(Findings findings) {
    var from = findings.concepts().isEmpty() ? findings.others() : findings.concepts();
    var best = "";
    for (var name : from.keySet()) {
      if (best.isEmpty() || rank(name) > rank(best)) {
        best = name;
      }
    }
    return best.isEmpty() ? List.of() : List.of(Objects.requireNonNull(from.get(best)));
  }

  /// A concept of a kind tells more than "anything bad of any part of the body".
  private double rank(String name) {
    return weight(name) - (name.startsWith("gen-") ? FAR_BEHIND : 0);
  }
}
