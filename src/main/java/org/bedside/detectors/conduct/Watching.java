package org.bedside.detectors.conduct;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.guard.Audience;

/// Looking patients up on networks, or following what they do there, and asking others to.
final class Watching implements Detector {

  private static final Phrases WATCHING = Lists.of("watching");
  private static final Phrases INSIDE = Lists.of("watching-inside");
  private static final Phrases HIRING = Lists.of("hiring");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.WATCHES_PATIENT);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Lists.show(WATCHING, material.said(), Fact.WATCHES_PATIENT, shows);
    if (material.draft().audience() == Audience.CARE_TEAM
        && !Lists.anyIn(HIRING, material.said())) {
      Lists.show(INSIDE, material.said(), Fact.WATCHES_PATIENT, shows);
    }
  }
}
