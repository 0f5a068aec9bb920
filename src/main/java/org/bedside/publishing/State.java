package org.bedside.publishing;

/// How far the words of a post are. What became of them on each channel is told by [Outlets].
enum State {
  /// Being written.
  DRAFT,
  /// Waits for a second person's yes.
  WAITING,
  /// A second person asked for a change.
  CHANGES,
  /// May go out at its time.
  APPROVED,
  /// Nobody said yes before its time, so it does not go out late.
  EXPIRED,
  /// Taken back by a person after it was out.
  RECALLED
}
