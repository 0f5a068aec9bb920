package org.bedside.chart.ehrs;

import java.net.URI;
import java.util.List;
import org.bedside.chart.smart.Trouble;
import org.jspecify.annotations.Nullable;

/// How a try to come in to an EHR went, step by step.
///
/// @param door where the EHR says that it gives tokens; null if it did not come to that
/// @param scopes what it lets us do; empty if it did not come to that
public record Trial(List<Part> parts, @Nullable URI door, List<String> scopes) {

  /// What is tried, in this order. Each has a sentence: `chart.ehr.step.` and its name.
  public enum Step {
    FIND,
    DOOR,
    ABILITIES,
    TOKEN,
    PATIENTS
  }

  /// @param trouble null if it went well
  public record Part(Step step, @Nullable Trouble trouble) {}

  public Trial {
    parts = List.copyOf(parts);
    scopes = List.copyOf(scopes);
  }

  /// What it ended at; null if all went well.
  public @Nullable Trouble trouble() {
    return parts.getLast().trouble();
  }

  /// The steps that it did not come to.
  public List<Step> left() {
    return List.of(Step.values()).subList(parts.size(), Step.values().length);
  }

  /// Whether a person can go on by agreeing to [#door].
  public boolean asksForDoor() {
    return door != null && (trouble() == Trouble.NOT_AGREED || trouble() == Trouble.MOVED);
  }
}
