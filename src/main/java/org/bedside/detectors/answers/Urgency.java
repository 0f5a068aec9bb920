package org.bedside.detectors.answers;

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

/// Somebody tells of an emergency: a heart attack, a stroke, no breath, poison. It counts unless
/// their sentence tells of the past and nothing in the whole says that it still is.
final class Urgency implements Detector {

  private static final Phrases SIGNS = Phrases.both(Urgency.class, "urgency");

  private static final Phrases PAST = Phrases.read(Urgency.class, "past.txt");
  private static final Phrases NOW = Phrases.read(Urgency.class, "now.txt");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.ASKED_URGENT);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    for (var passage : Asked.of(material)) {
      boolean now = NOW.isIn(passage);
      var sentences = new Sentences(passage);
      var past = sentences.with(PAST.in(passage));
      SIGNS.in(passage).stream()
          .filter(span ->
              now || !past.get(sentences.number(span)) || isQuestion(passage, sentences.of(span)))
          .map(span -> passage.sign(Fact.ASKED_URGENT, span))
          .forEach(shows);
    }
  }

  private static boolean isQuestion(Passage passage, Span sentence) {
    return passage.tokens().get(sentence.to() - 1).is("?");
  }
}
