package org.bedside.detectors;

import java.util.Set;
import java.util.function.Consumer;

/// Looks for one family of facts.
public interface Detector {

  /// Those it may show.
  Set<Fact> facts();

  /// Shows what it finds. If it throws, somebody must look, since nobody knows what it would have
  /// found.
  ///
  /// @param readings of the guard, over each part of the draft
  void read(Material material, Readings readings, Consumer<Sign> shows);
}
