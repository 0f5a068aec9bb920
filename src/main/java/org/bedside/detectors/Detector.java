package org.bedside.detectors;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.guard.Reading;

/// Looks for one family of facts.
public interface Detector {

  /// Those it may show.
  Set<Fact> facts();

  /// Shows what it finds. If it throws, somebody must look, since nobody knows what it would have
  /// found.
  ///
  /// @param reading of the guard, over the draft's text
  void read(Material material, Reading reading, Consumer<Sign> shows);
}
