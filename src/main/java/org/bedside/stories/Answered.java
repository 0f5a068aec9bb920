package org.bedside.stories;

/// What became of a patient's answer.
enum Answered {
  /// It counts.
  DONE,
  /// Something else was decided before; the page shows what.
  NOT_NOW,
  /// The days in which one could sign are over.
  LATE,
  /// What was shown is not what stands there now: it must be read anew.
  CHANGED
}
