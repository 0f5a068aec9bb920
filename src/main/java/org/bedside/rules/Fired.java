package org.bedside.rules;

import java.util.List;
import java.util.Set;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Sign;

/// A rule that holds for a draft.
///
/// @param signs that speak against the draft, where the rule asks about them
/// @param unread findings of which nobody knows, and for which the rule may hold worse than it
///   does; as a rule none
public record Fired(Rule rule, Ruling ruling, List<Sign> signs, Set<Fact> unread) {

  public Fired {
    signs = List.copyOf(signs);
    unread = Set.copyOf(unread);
  }
}
