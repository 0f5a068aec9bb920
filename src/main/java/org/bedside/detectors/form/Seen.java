package org.bedside.detectors.form;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Shown;
import org.bedside.detectors.Sign;
import org.jspecify.annotations.Nullable;

/// A photo or a film and the words that stand for it. A drawing shows nobody.
///
/// @param alt its words, cut; null where it has none
/// @param place in the draft
record Seen(Shown shown, @Nullable Passage alt, int place) {

  static Stream<Seen> in(Material material) {
    var all = material.draft().shown();
    return IntStream.range(0, all.size())
        .mapToObj(place -> new Seen(all.get(place), words(material, place), place))
        .filter(Seen::isCamera);
  }

  private static @Nullable Passage words(Material material, int place) {
    Predicate<Passage> own =
        passage -> passage.part() == Sign.Part.ALT && passage.picture() == place;
    return material.said().stream().filter(own).findFirst().orElse(null);
  }

  private boolean isCamera() {
    return shown.sort() == Shown.Sort.PHOTO || shown.sort() == Shown.Sort.FILM;
  }

  boolean isFilm() {
    return shown.sort() == Shown.Sort.FILM;
  }

  List<Span> of(Phrases phrases) {
    return alt == null ? List.of() : phrases.in(alt);
  }

  boolean has(Phrases phrases) {
    return !of(phrases).isEmpty();
  }

  /// That its words show `fact`, or as a whole, where `span` is null.
  Sign sign(Fact fact, @Nullable Span span) {
    return alt == null || span == null
        ? new Sign(fact, Sign.Part.ALT, place, 0, shown.alt().length())
        : alt.sign(fact, span);
  }
}
