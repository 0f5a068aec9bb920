package org.bedside.detectors.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds cures, guarantees, miracles and what is said to have no risk, unless it is denied ("there
/// is no cure"), asked or warned of ("ads that say 'miracle cure'").
final class Absolutes implements Detector {

  private static final Phrases PHRASES = Phrases.both(Absolutes.class, "absolutes");

  /// Words that promise something only beside an illness.
  private static final Phrases VOWS = Phrases.read(Absolutes.class, "vows.txt");

  private static final Phrases ILLNESSES =
      Phrases.read(Absolutes.class, "outcomes.en.txt", "outcomes.es.txt", "treatments.txt");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.ABSOLUTE);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    for (var passage : material.said()) {
      var warnings = Around.warnings(passage);
      promises(passage).stream()
          .filter(span -> !Around.isDenied(passage, span))
          .filter(span -> !isAsked(passage, span))
          .filter(span -> !Around.isWarnedOf(passage, warnings, span))
          .forEach(span -> shows.accept(passage.sign(Fact.ABSOLUTE, span)));
    }
  }

  private static List<Span> promises(Passage passage) {
    var promises = new ArrayList<>(PHRASES.in(passage));
    var illnesses = ILLNESSES.in(passage);
    VOWS.in(passage).stream()
        .filter(vow -> Around.withNeighbours(passage, vow).holdsAny(illnesses))
        .forEach(promises::add);
    return promises;
  }

  private static boolean isAsked(Passage passage, Span span) {
    return Around.isAsked(passage, passage.sentence(span.from()));
  }
}
