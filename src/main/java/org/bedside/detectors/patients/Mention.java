package org.bedside.detectors.patients;

import java.util.Set;
import java.util.stream.Stream;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.words.WordSet;

/// One thing that the guard found in one part of a draft, and where it stands among the words.
record Mention(Finding finding, Place place) {

  private static final Set<String> TITLES =
      WordSet.list("mr mrs ms miss mister senor senora senorita sr sra dona don");

  /// All in what would leave, but for those that the words around them explain.
  static Stream<Mention> in(Material material, Readings readings) {
    return material.said().stream().flatMap(passage -> in(passage, readings));
  }

  private static Stream<Mention> in(Passage passage, Readings readings) {
    return readings.in(passage).stream()
        .map(finding -> new Mention(finding, Place.of(passage, finding)))
        .filter(mention -> !Harmless.is(mention.finding, mention.place));
  }

  Kind kind() {
    return finding.kind();
  }

  boolean isStopped() {
    return finding.level() == Level.STOP;
  }

  Passage passage() {
    return place.passage();
  }

  boolean isIn(Passage other) {
    return passage().part() == other.part() && passage().picture() == other.picture();
  }

  boolean isIn(Sign.Part part) {
    return passage().part() == part;
  }

  /// Whether it means one person, and no group or place.
  boolean isSomebody() {
    return switch (kind()) {
      case PERSON, HANDLE, AGE, MRN, SSN, ROOM, HEALTHPLAN, ACCOUNT, OTHER_ID -> true;
      default -> false;
    };
  }

  boolean hasTitle() {
    return place.has(TITLES) || place.isAfter(TITLES, 2);
  }

  Sign sign(Fact fact) {
    return passage().sign(fact, finding);
  }
}
