package org.bedside.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One of at most five steps of a thing: solid when done, dashed now, pale later.
///
/// @param label what happens, in words ready for the page
/// @param note who or when, below it
public record Step(String label, @Nullable String note, State state) {

  public enum State {
    DONE,
    NOW,
    LATER;

    /// The class that draws it.
    public String css() {
      return "is-" + name().toLowerCase(Locale.ROOT);
    }
  }
}
