package org.bedside.detectors.answers;

import java.util.List;
import java.util.Set;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.words.WordSet;

/// Finds what belongs to the care of the one who is answered: "that new knee", "your last A1c",
/// "esos riñoncitos".
final class Pointed {

  private static final Set<String> POINTS =
      WordSet.list("that those your his her new last esa ese esos esas su sus tu tus");

  private static final Phrases FOR_ALL = Phrases.both(Pointed.class, "for-all");

  private static final int NEAR = 2;

  private Pointed() {}

  static List<Span> in(Passage passage) {
    var sentences = new Sentences(passage);
    return ofOne(passage, HealthWords.in(passage)).stream()
        .filter(span -> isPointed(passage, span, sentences.of(span).from()))
        .toList();
  }

  private static boolean isPointed(Passage passage, Span span, int start) {
    for (var back = span.from() - 1; back >= Math.max(start, span.from() - NEAR); back--) {
      var token = passage.tokens().get(back);
      if (POINTS.contains(token.word())) {
        return true;
      }
      if (!token.isWord()) {
        return false;
      }
    }
    return false;
  }

  /// Those of `spans` whose sentence does not speak of what a practice does for everybody.
  static List<Span> ofOne(Passage passage, List<Span> spans) {
    var sentences = new Sentences(passage);
    var forAll = sentences.with(FOR_ALL.in(passage));
    return spans.stream().filter(span -> !forAll.get(sentences.number(span))).toList();
  }
}
