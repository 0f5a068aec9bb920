package org.bedside.detectors.patients;

import java.util.function.Consumer;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// What several detectors here do alike.
final class Found {

  private Found() {}

  /// Shows `fact` wherever one of `phrases` stands in what would leave.
  static void show(Fact fact, Phrases phrases, Material material, Consumer<Sign> shows) {
    for (var passage : material.said()) {
      phrases.in(passage).forEach(span -> shows.accept(passage.sign(fact, span)));
    }
  }

  /// The same, but for a "he" or "she" behind the name of one of the team.
  static void showStrangers(
      Fact fact, Phrases phrases, Material material, Readings readings, Consumer<Sign> shows) {
    for (var passage : material.said()) {
      var found = phrases.in(passage);
      if (!found.isEmpty()) {
        var introduced = Introduced.in(passage, readings);
        found.stream()
            .filter(span -> !introduced.explains(span))
            .forEach(span -> shows.accept(passage.sign(fact, span)));
      }
    }
  }
}
