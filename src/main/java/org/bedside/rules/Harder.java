package org.bedside.rules;

import java.util.Map;
import org.bedside.guard.Audience;

/// Where `when` holds too, a rule that fires has at least this verdict.
public record Harder(String when, Map<Audience, Ruling> verdict) {

  public Harder {
    verdict = Map.copyOf(verdict);
  }
}
