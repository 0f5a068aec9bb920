package org.bedside.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.gate.Ruled;
import org.bedside.gate.Words;
import org.bedside.people.Person;
import org.springframework.stereotype.Component;

/// Asks the gate what the practice's rules say to a post.
@Component
class Rulings {

  private final Gate gate;

  Rulings(Gate gate) {
    this.gate = gate;
  }

  /// Over what each channel would get: each rule once, as hard as it says it to any of them; the
  /// hardest first.
  List<Ruled> of(List<Words> all, Occasion when, Person asker) {
    Map<String, Ruled> byRule = new LinkedHashMap<>();
    for (var words : all) {
      for (var objection : gate.review(words, when, asker).objections()) {
        var ruled = new Ruled(objection, words);
        byRule.merge(ruled.id(), ruled, Rulings::harder);
      }
    }
    return byRule.values().stream().sorted(Ruled.HARDNESS.reversed()).toList();
  }

  private static Ruled harder(Ruled one, Ruled other) {
    return Ruled.HARDNESS.compare(one, other) >= 0 ? one : other;
  }
}
