package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds patients who can be told by an event that everybody knows: "treating the bus-crash
/// victims". The event and the care may stand some sentences apart.
final class NewsEvents implements Detector {

  private static final Phrases PHRASES = Phrases.both(NewsEvents.class, "news");
  private static final Phrases EVENTS = Phrases.both(NewsEvents.class, "news-events");
  private static final Phrases CARE = Phrases.both(NewsEvents.class, "news-care");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.IN_THE_NEWS);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Found.show(Fact.IN_THE_NEWS, PHRASES, material, shows);
    material.body().forEach(passage -> apart(passage, shows));
  }

  private static void apart(Passage passage, Consumer<Sign> shows) {
    var events = EVENTS.in(passage);
    if (!events.isEmpty() && CARE.isIn(passage)) {
      shows.accept(passage.sign(Fact.IN_THE_NEWS, events.getFirst()));
    }
  }
}
