package org.bedside.detectors.claims;

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
import org.bedside.words.Token;

/// Finds "the best", "leading" and comparisons with others, and what proves them: somebody who
/// judged, and the year.
final class Superlatives implements Detector {

  private static final Phrases PHRASES = Phrases.both(Superlatives.class, "superlatives");
  private static final Phrases PROOFS = Phrases.read(Superlatives.class, "proofs.txt");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.SUPERLATIVE, Fact.PROOF);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    var source = Passage.of(Sign.Part.WHOLE, -1, draft.source());
    var dated = isDated(source) || material.said().stream().anyMatch(Superlatives::isDated);
    for (var passage : material.said()) {
      claimed(passage).forEach(span -> shows.accept(passage.sign(Fact.SUPERLATIVE, span)));
      if (dated) {
        PROOFS.in(passage).forEach(span -> shows.accept(passage.sign(Fact.PROOF, span)));
      }
    }
    if (dated && PROOFS.isIn(source)) {
      shows.accept(Sign.whole(Fact.PROOF));
    }
  }

  private static List<Span> claimed(Passage passage) {
    var warnings = Around.warnings(passage);
    var spans = new java.util.ArrayList<>(PHRASES.in(passage));
    spans.addAll(first(passage));
    spans.removeIf(span ->
        Around.isDenied(passage, span)
            || Around.isAsked(passage, passage.sentence(span.from()))
            || Around.isWarnedOf(passage, warnings, span));
    return spans;
  }

  /// "#1 heart team": a sign that the phrases pass over.
  private static List<Span> first(Passage passage) {
    var tokens = passage.tokens();
    var spans = new java.util.ArrayList<Span>();
    for (var at = 0; at + 2 < tokens.size(); at++) {
      if (tokens.get(at).is("#")
          && tokens.get(at + 1).is("1")
          && !tokens.get(at + 1).spaced()
          && tokens.get(at + 2).isWord()
          && tokens.get(at + 2).spaced()
          && !isCounted(tokens.get(at + 2))) {
        spans.add(new Span(at, at + 3));
      }
    }
    return spans;
  }

  /// "Tip #1", "#1 cause": a place in a list, or in the world.
  private static boolean isCounted(Token next) {
    return Set.of("cause", "killer", "reason", "question", "tip", "is", "in", "thing", "rule")
        .contains(next.word());
  }

  static boolean isDated(Passage passage) {
    return passage.tokens().stream()
        .anyMatch(token -> token.length() == 4 && token.value() >= 2000 && token.value() < 2100);
  }
}
