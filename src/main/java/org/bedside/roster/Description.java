package org.bedside.roster;

import java.util.ArrayList;
import java.util.List;

/// What words state of one person: all of it must hold.
public record Description(List<Fact> facts) {

  public Description {
    facts = List.copyOf(facts);
  }

  public static Description of(Fact... facts) {
    return new Description(List.of(facts));
  }

  public Description and(Fact fact) {
    var more = new ArrayList<>(facts);
    more.add(fact);
    return new Description(more);
  }

  /// Both together.
  public Description and(Description other) {
    if (facts.isEmpty()) {
      return other;
    }
    var more = new ArrayList<>(facts);
    more.addAll(other.facts);
    return new Description(more);
  }
}
