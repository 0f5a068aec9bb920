package org.bedside.detectors.answers;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Somebody may harm themselves or others, or is being harmed. A false alarm costs a person a look,
/// a missed one a life: all that could mean it counts, but for figures of speech and for what is
/// years ago with nothing said of today.
final class Crisis implements Detector {

  private static final Phrases SIGNS = Phrases.both(Crisis.class, "crisis");

  private static final Phrases LONG_AGO = Phrases.read(Crisis.class, "long-ago.txt");
  private static final Phrases NOW = Phrases.read(Crisis.class, "now.txt");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.ASKED_IN_CRISIS);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    for (var passage : Asked.of(material)) {
      boolean now = NOW.isIn(passage);
      var sentences = new Sentences(passage);
      var ago = sentences.with(LONG_AGO.in(passage));
      SIGNS.in(passage).stream()
          .filter(span -> now || !ago.get(sentences.number(span)))
          .map(span -> passage.sign(Fact.ASKED_IN_CRISIS, span))
          .forEach(shows);
    }
  }
}
