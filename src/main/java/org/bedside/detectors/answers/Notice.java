package org.bedside.detectors.answers;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// What an account says about itself: what it is for, when somebody reads it, and that it is not
/// for emergencies.
final class Notice implements Detector {

  private static final Map<Fact, Phrases> PHRASES =
      Map.of(
          Fact.SAYS_PURPOSE, Phrases.read(Notice.class, "purpose.txt"),
          Fact.SAYS_HOURS, Phrases.read(Notice.class, "hours.txt"),
          Fact.SAYS_EMERGENCY, Phrases.read(Notice.class, "emergency.txt"));

  @Override
  public Set<Fact> facts() {
    return PHRASES.keySet();
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    if (material.draft().form() == Form.PROFILE) {
      material
          .body()
          .forEach(passage ->
              PHRASES.forEach(
                  (fact, phrases) -> ToOne.signs(fact, phrases, passage).forEach(shows)));
    }
  }
}
