package org.bedside.detectors.claims;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Sign;
import org.bedside.guard.Reading;

/// Finds cures, guarantees, miracles and what is said to have no risk, unless it is denied ("there
/// is no cure"), asked or warned of ("ads that say 'miracle cure'").
final class Absolutes implements Detector {

  private static final Phrases PHRASES =
      Phrases.read(Absolutes.class, "absolutes.en.txt", "absolutes.es.txt");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.ABSOLUTE);
  }

  @Override
  public void read(Material material, Reading reading, Consumer<Sign> shows) {
    for (var passage : material.said()) {
      var warnings = Around.warnings(passage);
      PHRASES.in(passage).stream()
          .filter(span -> !Around.isDenied(passage, span))
          .filter(span -> !isAsked(passage, span))
          .filter(span -> !Around.isWarnedOf(passage, warnings, span))
          .forEach(span -> shows.accept(passage.sign(Fact.ABSOLUTE, span)));
    }
  }

  private static boolean isAsked(Passage passage, Span span) {
    return Around.isAsked(passage, passage.sentence(span.from()));
  }
}
