package org.bedside.publishing;

import org.jspecify.annotations.Nullable;

/// One thing that stands between a draft and somebody's yes. The key of its sentence is
/// `publishing.obstacle.` and the kind.
///
/// @param about the name of the channel or the title of the rule, if it is about one
record Obstacle(Kind kind, @Nullable String about) {

  enum Kind {
    NO_WORDS,
    NO_TITLE,
    GUARD,
    /// A rule of the practice forbids it.
    RULE,
    /// A rule wants to know why the words may stand.
    REASON,
    /// Spring skips the hour: no clock ever shows that time.
    TIME_SKIPPED,
    NO_ALT_TEXT,
    TOO_LONG,
    NO_CHANNEL,
    TIME_PASSED,
    /// It would be taken back before it is out.
    LAST_DAY,
    KEY_ENDS,
    NOT_PUBLIC,
    /// What the case form composed is for colleagues, whatever the page says.
    CASE
  }

  /// Whether the page says it in a place of its own.
  boolean hasItsPlace() {
    return kind == Kind.GUARD || kind == Kind.RULE || kind == Kind.REASON;
  }

  static Obstacle of(Kind kind) {
    return new Obstacle(kind, null);
  }
}
