package org.bedside.detectors;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What all detectors saw in one draft.
///
/// @param grade the years of school that the text asks for; 0 where it is too short to tell, and
///   [#UNREAD_GRADE] where counting failed
/// @param unread facts of which nobody knows whether they hold, because their detector failed
public record Signs(List<Sign> signs, double grade, Set<Fact> unread) {

  public Signs {
    signs = List.copyOf(signs);
    unread = Set.copyOf(unread);
  }

  /// Nobody knows how hard the text is.
  public static final double UNREAD_GRADE = Double.NaN;

  public boolean isGradeRead() {
    return !Double.isNaN(grade);
  }

  public boolean has(Fact fact) {
    return signs.stream().anyMatch(sign -> sign.fact() == fact);
  }

  public Set<Fact> facts() {
    return signs.stream()
        .map(Sign::fact)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
  }

  /// Where it is shown, in the order of the draft.
  public List<Sign> of(Fact fact) {
    return signs.stream().filter(sign -> sign.fact() == fact).toList();
  }
}
