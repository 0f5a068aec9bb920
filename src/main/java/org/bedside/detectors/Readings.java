package org.bedside.detectors;

import java.util.List;
import org.bedside.guard.Reading;
import org.jspecify.annotations.Nullable;

/// What the guard saw in each part of a draft.
///
/// @param title null where there is none
/// @param text null where there is none
/// @param alts of the pictures, in their order; null for one without words
public record Readings(
    @Nullable Reading title, @Nullable Reading text, List<@Nullable Reading> alts) {

  public Readings {
    alts = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(alts));
  }

  /// Of a draft of which only the text was read.
  public static Readings of(Reading text) {
    return new Readings(null, text, List.of());
  }
}
