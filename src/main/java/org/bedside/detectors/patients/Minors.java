package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds that one child or young person is spoken of. Children as such are not meant.
final class Minors implements Detector {

  private static final Phrases PHRASES = Phrases.both(Minors.class, "minors");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.MINOR);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Found.show(Fact.MINOR, PHRASES, material, shows);
  }
}
