package org.bedside.media;

import java.util.Set;

/// What became of a file that somebody brought.
public sealed interface Upload {

  /// @param removed what was left out, to be shown to the person
  record Uploaded(MediaItem item, Set<Removed> removed) implements Upload {}

  record Refused(Refusal reason) implements Upload {}
}
