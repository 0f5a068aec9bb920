package org.bedside.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bedside.people.PersonId;

/// How far words are on their way to an approval.
///
/// @param stages in their order
/// @param yeses said so far to exactly these words
public record Standing(List<Stage> stages, List<Yes> yeses) {

  public Standing {
    stages = List.copyOf(stages);
    yeses = List.copyOf(yeses);
  }

  /// The first stage that is not through; empty when all are.
  public Optional<Stage> next() {
    return stages.stream().filter(stage -> said(stage) < stage.count()).findFirst();
  }

  /// How many have said yes in this stage.
  public int said(Stage stage) {
    return (int) yeses.stream().filter(yes -> yes.who() == stage.who()).count();
  }

  /// How many yeses are needed in all.
  public int needed() {
    return stages.stream().mapToInt(Stage::count).sum();
  }

  /// Whether `person` said yes, or somebody did in their place: nobody counts twice.
  public boolean has(PersonId person) {
    return yeses.stream()
        .anyMatch(yes -> yes.person().equals(person) || person.equals(yes.insteadOf()));
  }

  Standing with(Yes yes) {
    var all = new ArrayList<>(yeses);
    all.add(yes);
    return new Standing(stages, all);
  }
}
