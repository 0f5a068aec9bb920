package org.bedside.detectors.conduct;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// "My view, and not my employer's."
final class OwnView implements Detector {

  private static final Phrases VIEW = Lists.of("own-view");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.OWN_VIEW);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Lists.show(VIEW, material.said(), Fact.OWN_VIEW, shows);
  }
}
