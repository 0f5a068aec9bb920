package org.bedside.detectors.claims;

import java.util.BitSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds reviews asked for a reward, only from the happy, from staff and family, or traded away (16
/// CFR part 465). A neutral invitation to everybody is none.
final class ReviewBait implements Detector {

  private static final Phrases PHRASES = Phrases.both(ReviewBait.class, "reviews");
  private static final Phrases REVIEWED = read("reviewed.txt");
  private static final Phrases PLEASED = read("pleased.txt");
  private static final Phrases GATED = read("gated.txt");
  private static final Phrases ASKED = read("asked.txt");
  private static final Phrases GIFTS = read("gifts.txt");

  private static final Phrases CHOSEN = read("chosen.txt");

  private static Phrases read(String file) {
    return Phrases.read(ReviewBait.class, file);
  }

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.REVIEW_BAIT);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    for (var passage : material.said()) {
      Consumer<Span> found = span -> shows.accept(passage.sign(Fact.REVIEW_BAIT, span));
      PHRASES.in(passage).stream().filter(span -> !Around.isDenied(passage, span)).forEach(found);
      if (REVIEWED.isIn(passage) && PLEASED.isIn(passage)) {
        GATED.in(passage).forEach(found);
      }
      var baits =
          Stream.concat(GIFTS.in(passage).stream(), CHOSEN.in(passage).stream())
              .filter(bait -> !Around.isDenied(passage, bait))
              .toList();
      if (!baits.isEmpty()) {
        var near = new BitSet();
        ASKED.in(passage).stream()
            .map(span -> Around.withNeighbours(passage, span))
            .distinct()
            .forEach(span -> near.set(span.from(), span.to()));
        baits.stream().filter(bait -> bait.meets(near)).forEach(found);
      }
    }
  }
}
