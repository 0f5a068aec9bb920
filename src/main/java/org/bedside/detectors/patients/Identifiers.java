package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Sign;
import org.bedside.guard.Finding;
import org.bedside.guard.Level;
import org.bedside.guard.Reading;

/// Says in facts what the guard found.
final class Identifiers implements Detector {

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.IDENTIFIER, Fact.POSSIBLE_IDENTIFIER, Fact.CASE_STORY);
  }

  @Override
  public void read(Material material, Reading reading, Consumer<Sign> shows) {
    for (var finding : reading.findings()) {
      switch (finding.kind()) {
        case CONFIRMS_PATIENT -> {
          // for those who read answers
        }
        case QUASI -> show(Fact.CASE_STORY, finding, shows);
        default -> show(fact(finding.level()), finding, shows);
      }
    }
  }

  private static Fact fact(Level level) {
    return level == Level.STOP ? Fact.IDENTIFIER : Fact.POSSIBLE_IDENTIFIER;
  }

  private static void show(Fact fact, Finding finding, Consumer<Sign> shows) {
    shows.accept(new Sign(fact, Sign.Part.TEXT, -1, finding.start(), finding.end()));
  }
}
