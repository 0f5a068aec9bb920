package org.bedside.detectors;

import java.util.Set;

/// What no text tells, and only the room knows in which a draft is written.
public record Circumstances(Set<Fact> facts) {

  public Circumstances {
    facts = Set.copyOf(facts);
    if (!facts.stream().allMatch(fact -> fact.from() == Fact.From.HOUSE)) {
      throw new IllegalArgumentException("Only what the house knows: " + facts);
    }
  }

  public static Circumstances none() {
    return new Circumstances(Set.of());
  }
}
