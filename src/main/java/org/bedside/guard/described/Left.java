package org.bedside.guard.described;

import java.util.List;
import org.bedside.roster.Fact;
import org.jspecify.annotations.Nullable;

/// Weighs what is left of a description once some of its words are other words.
interface Left {

  /// @param k how many patients fit what is left; null where nothing is counted
  /// @param clear whether that may be said
  record Rest(@Nullable Integer k, boolean clear) {}

  Rest after(List<Trait> without, List<Fact> instead);

  /// Whether a patient list says how much the words narrow down.
  boolean isCounted();
}
