package org.bedside.detectors.answers;

import java.util.List;
import java.util.stream.Stream;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;

/// What somebody from outside wrote: what is answered, and what a member of a group writes.
final class Asked {

  private Asked() {}

  static List<Passage> of(Material material) {
    var member = material.draft().author().member();
    return Stream.concat(Stream.of(material.answered()), member ? material.body() : Stream.empty())
        .filter(passage -> !passage.tokens().isEmpty())
        .toList();
  }
}
