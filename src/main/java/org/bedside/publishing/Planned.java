package org.bedside.publishing;

/// What became of a wish to plan.
public sealed interface Planned {

  /// It is kept.
  ///
  /// @param unready a yes was wished for, and something is missing before anybody can be asked
  record Done(PostId id, boolean unready) implements Planned {}

  /// Nothing was changed. The key of its sentence is `publishing.planned.` and the name.
  record Refused(Why why) implements Planned {}

  enum Why {
    UNKNOWN,
    /// It was changed since the page was opened.
    CHANGED,
    /// It is out, or was taken back.
    CLOSED,
    PAST,
    /// Spring skips the hour.
    SKIPPED,
    /// The same words go to the same channel within a day.
    SAME_WORDS,
    TOO_LONG,
    /// The disk is full.
    NO_ROOM;

    public String key() {
      return "publishing.planned." + name();
    }
  }
}
