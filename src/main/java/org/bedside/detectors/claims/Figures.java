package org.bedside.detectors.claims;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Finds figures of how well the practice does, and what makes them checkable: who measured, when,
/// and out of how many. A star rating of a known rater needs no number of cases, since the rater
/// prints it.
final class Figures implements Detector {

  private static final Phrases FIGURES = Phrases.both(Figures.class, "figures");
  private static final Phrases ELSEWHERE = Phrases.read(Figures.class, "elsewhere.txt");
  private static final Phrases MEASURED = Phrases.read(Figures.class, "measured.txt");
  private static final Phrases COUNTED = Phrases.read(Figures.class, "counted.txt");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.FIGURE, Fact.FIGURE_SOURCE);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var figures = false;
    for (var passage : material.said()) {
      var others = ELSEWHERE.in(passage);
      for (var span : FIGURES.in(passage)) {
        var sentence = passage.sentence(span.from());
        if (!Around.isAsked(passage, sentence) && !sentence.holdsAny(others)) {
          figures = true;
          shows.accept(passage.sign(Fact.FIGURE, span));
        }
      }
    }
    if (figures && isCheckable(material)) {
      shows.accept(Sign.whole(Fact.FIGURE_SOURCE));
    }
  }

  private static boolean isCheckable(Material material) {
    var source = Passage.of(Sign.Part.WHOLE, -1, material.draft().source());
    var measured = MEASURED.isIn(source) || material.said().stream().anyMatch(MEASURED::isIn);
    var dated =
        Superlatives.isDated(source) || material.said().stream().anyMatch(Superlatives::isDated);
    var counted = material.said().stream().anyMatch(COUNTED::isIn);
    return measured && dated && (counted || !hasPercents(material));
  }

  private static boolean hasPercents(Material material) {
    return material.said().stream()
        .flatMap(passage -> passage.tokens().stream())
        .anyMatch(token ->
            token.is("%") || token.is("percent") || token.is("half") || token.is("ciento"));
  }
}
