package org.bedside.detectors.answers;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Somebody of the practice meets patients as a friend, with their own account.
final class Befriending implements Detector {

  private static final Phrases PHRASES = Phrases.both(Befriending.class, "befriending");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.BEFRIENDS);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    if (!material.draft().author().member()) {
      material
          .body()
          .forEach(passage -> ToOne.signs(Fact.BEFRIENDS, PHRASES, passage).forEach(shows));
    }
  }
}
