package org.bedside.policy;

/// How far a version is. What the clock does to it, [Standing] says.
enum State {
  /// Is being written, and may have faults.
  DRAFT,
  /// Passed its own examples and was read over past posts.
  TESTED,
  /// Everybody agreed who must.
  APPROVED,
  /// Somebody took it back before its day.
  WITHDRAWN
}
