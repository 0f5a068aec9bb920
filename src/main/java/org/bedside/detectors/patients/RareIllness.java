package org.bedside.detectors.patients;

import java.util.Arrays;
import java.util.BitSet;
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

/// Finds one person with an illness that few have, or the first and only one of their kind (45 CFR
/// 164.514(b)(2)(ii), "actual knowledge"), or so few with an illness that a town knows who. A page
/// about a rare illness says nothing about anybody.
final class RareIllness implements Detector {

  private static final Phrases ILLNESSES = Phrases.both(RareIllness.class, "rare");
  private static final Phrases ONLY_ONES = Phrases.both(RareIllness.class, "only-ones");
  private static final Phrases SMALL_COUNTS = Phrases.both(RareIllness.class, "small-counts");
  private static final Phrases OURS = Phrases.both(RareIllness.class, "ours");
  private static final Phrases PERSON = Phrases.both(RareIllness.class, "person");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.RARE);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Found.show(Fact.RARE, ONLY_ONES, material, shows);
    for (var passage : material.said()) {
      if (OURS.isIn(passage)) {
        SMALL_COUNTS.in(passage).forEach(span -> shows.accept(passage.sign(Fact.RARE, span)));
      }
      nearPersons(passage).forEach(span -> shows.accept(passage.sign(Fact.RARE, span)));
    }
  }

  /// Illnesses with a person in the same sentence, or in the one before or after.
  private static List<Span> nearPersons(Passage passage) {
    var illnesses = ILLNESSES.in(passage);
    if (illnesses.isEmpty()) {
      return List.of();
    }
    var sentenceOf = new int[passage.tokens().size()];
    for (var at = 0; at < passage.sentences().size(); at++) {
      var sentence = passage.sentences().get(at);
      Arrays.fill(sentenceOf, sentence.from(), sentence.to(), at);
    }
    var personal = new BitSet();
    PERSON.in(passage).forEach(span -> personal.set(sentenceOf[span.from()]));
    return illnesses.stream()
        .filter(illness -> {
          var own = sentenceOf[illness.from()];
          var next = personal.nextSetBit(Math.max(0, own - 1));
          return next >= 0 && next <= own + 1;
        })
        .toList();
  }
}
