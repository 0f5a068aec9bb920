package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Sign;
import org.bedside.guard.Reading;

/// Finds patients who can be told by an event that everybody knows: "treating the bus-crash victims".
final class NewsEvents implements Detector {

  private static final Phrases PHRASES = Found.phrases(NewsEvents.class, "news");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.IN_THE_NEWS);
  }

  @Override
  public void read(Material material, Reading reading, Consumer<Sign> shows) {
    Found.show(Fact.IN_THE_NEWS, PHRASES, material, shows);
  }
}
