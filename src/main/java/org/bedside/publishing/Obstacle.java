package org.bedside.publishing;

import org.jspecify.annotations.Nullable;

/// One thing that stands between a draft and somebody's yes. The key of its sentence is
/// `publishing.obstacle.` and the kind.
///
/// @param channel the name of the channel it is about, if it is about one
record Obstacle(Kind kind, @Nullable String channel) {

  enum Kind {
    NO_WORDS,
    NO_TITLE,
    GUARD,
    /// Spring skips the hour: no clock ever shows that time.
    TIME_SKIPPED,
    NO_ALT_TEXT,
    TOO_LONG,
    NO_CHANNEL,
    TIME_PASSED,
    KEY_ENDS,
    NOT_PUBLIC
  }

  static Obstacle of(Kind kind) {
    return new Obstacle(kind, null);
  }
}
