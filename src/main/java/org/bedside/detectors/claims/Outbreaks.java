package org.bedside.detectors.claims;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds talk of an outbreak here and now, and whether the draft ends soon by itself. The name of
/// an illness alone is no outbreak, nor is the season's flu shot.
final class Outbreaks implements Detector {

  /// What was right a month ago is no longer.
  private static final int DAYS = 30;

  private static final Phrases PHRASES = Phrases.both(Outbreaks.class, "outbreaks");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.OUTBREAK, Fact.ENDS_SOON);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    for (var passage : material.said()) {
      PHRASES.in(passage).stream()
          .filter(span -> !Around.isAsked(passage, passage.sentence(span.from())))
          .forEach(span -> shows.accept(passage.sign(Fact.OUTBREAK, span)));
    }
    if (endsSoon(material.draft())) {
      shows.accept(Sign.whole(Fact.ENDS_SOON));
    }
  }

  private static boolean endsSoon(Draft draft) {
    var until = draft.until();
    return until != null
        && !until.isBefore(draft.day())
        && !until.isAfter(draft.day().plusDays(DAYS));
  }
}
