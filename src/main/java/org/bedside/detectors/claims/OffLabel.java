package org.bedside.detectors.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Lines;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds a medicine that is offered for what its label does not name, from a small map.
final class OffLabel implements Detector {

  private record Use(Phrases names, Phrases uses) {}

  private static final List<Use> USES =
      Lines.of(OffLabel.class, "off-label.txt").stream().map(OffLabel::use).toList();

  /// Said openly, and not of something that the practice does not do.
  private static final Phrases SAID =
      Phrases.of(List.of("off label", "fuera de indicación", "! (not|never|no) ~2 off label"));

  private static Use use(String line) {
    var colon = line.indexOf(':');
    var names = Phrases.of(Drugs.names(line.substring(0, colon)));
    return new Use(names, Phrases.of(List.of("(" + line.substring(colon + 1).strip() + ")")));
  }

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.OFF_LABEL);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    for (var passage : material.said()) {
      var warnings = Around.warnings(passage);
      var offered = Around.isOffer(passage);
      found(passage).stream()
          .filter(span -> offered || !isAsked(passage, passage.sentence(span.from())))
          .filter(span -> !Around.isWarnedOf(passage, warnings, span))
          .forEach(span -> shows.accept(passage.sign(Fact.OFF_LABEL, span)));
    }
  }

  private static boolean isAsked(Passage passage, Span sentence) {
    return Around.isAsked(passage, sentence) && !Around.isHook(passage, sentence);
  }

  private static List<Span> found(Passage passage) {
    var found = new ArrayList<Span>();
    for (var use : USES) {
      var names = use.names().in(passage);
      var uses = names.isEmpty() ? List.<Span>of() : use.uses().in(passage);
      for (var name : names) {
        if (!isDenied(passage, passage.sentence(name.from()))
            && uses.stream().anyMatch(Around.withNeighbours(passage, name)::holds)) {
          found.add(name);
        }
      }
    }
    if (Drugs.WATCHED.isIn(passage)) {
      found.addAll(SAID.in(passage));
    }
    return found;
  }

  /// "Ivermectin does not treat COVID": one "no" in the sentence is enough.
  private static boolean isDenied(Passage passage, Span sentence) {
    return passage.tokens().subList(sentence.from(), sentence.to()).stream()
        .anyMatch(token ->
            token.word().endsWith("n't")
                || token.is("not")
                || token.is("no")
                || token.is("never")
                || token.is("nunca"));
  }
}
