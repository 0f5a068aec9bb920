package org.bedside.detectors.conduct;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Selling, raising money, recruiting people to studies, and taking a group's posts away.
final class Solicitation implements Detector {

  private static final Phrases SOLICITING = Lists.of("soliciting");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.SOLICITS);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Lists.show(SOLICITING, material.said(), Fact.SOLICITS, shows);
  }
}
