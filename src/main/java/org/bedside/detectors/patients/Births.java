package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds days of birth in full, also where nobody is named (45 CFR 164.514(b)(2)(i)(C)).
final class Births implements Detector {

  private static final Phrases PHRASES = Phrases.both(Births.class, "births");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.IDENTIFIER);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Found.show(Fact.IDENTIFIER, PHRASES, material, shows);
  }
}
