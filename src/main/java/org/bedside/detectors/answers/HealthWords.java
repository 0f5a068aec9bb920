package org.bedside.detectors.answers;

import java.util.List;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;

/// Words of illness, of the body and of treatment in both languages.
final class HealthWords {

  static final Phrases PHRASES = Phrases.both(HealthWords.class, "health");

  private HealthWords() {}

  static List<Span> in(Passage passage) {
    return PHRASES.in(passage);
  }
}
