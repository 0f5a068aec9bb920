package org.bedside.detectors.claims;

import java.util.ArrayList;
import java.util.BitSet;
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
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds a medicine that is offered for what its label does not name, from a small map.
final class OffLabel implements Detector {

  private record Use(Phrases names, Phrases uses) {}

  private static final List<Use> USES =
      Lines.of(OffLabel.class, "off-label.txt").stream().map(OffLabel::use).toList();

  /// Said openly, and not of something that the practice does not do.
  private static final Phrases SAID =
      Phrases.of(List.of("off label", "fuera de indicación", "! (not|never|no) ~2 off label"));

  private static final Set<String> NO = WordSet.list("not no never nunca");
  private static final Set<String> MORE = WordSet.list("just only merely simply solo solamente");

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
    var denials = denials(passage.tokens());
    for (var use : USES) {
      var names = use.names().in(passage);
      var uses = names.isEmpty() ? List.<Span>of() : use.uses().in(passage);
      for (var name : names) {
        if (!passage.sentence(name.from()).meets(denials)
            && Around.withNeighbours(passage, name).holdsAny(uses)) {
          found.add(name);
        }
      }
    }
    if (Drugs.WATCHED.isIn(passage)) {
      found.addAll(SAID.in(passage));
    }
    return found;
  }

  /// "Ivermectin does not treat COVID": one "no" in the sentence is enough, but for "not just for
  /// wrinkles".
  private static BitSet denials(List<Token> tokens) {
    var denials = new BitSet();
    for (var at = 0; at < tokens.size(); at++) {
      var isMore = at + 1 < tokens.size() && MORE.contains(tokens.get(at + 1).word());
      if (!isMore
          && (tokens.get(at).word().endsWith("n't") || NO.contains(tokens.get(at).word()))) {
        denials.set(at);
      }
    }
    return denials;
  }
}
