package org.bedside.detectors.conduct;

import java.util.List;
import java.util.function.Consumer;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Sign;

/// The lists of this room, each in both languages, and what all that read them do.
final class Lists {

  private Lists() {}

  static Phrases of(String name) {
    return Phrases.both(Lists.class, name);
  }

  static void show(Phrases phrases, Iterable<Passage> passages, Fact fact, Consumer<Sign> shows) {
    for (var passage : passages) {
      for (var span : phrases.in(passage)) {
        shows.accept(passage.sign(fact, span));
      }
    }
  }

  static boolean anyIn(Phrases phrases, List<Passage> passages) {
    return passages.stream().anyMatch(phrases::isIn);
  }
}
