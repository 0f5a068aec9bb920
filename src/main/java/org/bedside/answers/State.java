package org.bedside.answers;

/// How far an answer is. The key of its name is `answers.state.` and the name.
enum State {
  /// Nothing is chosen yet, or own words are being written.
  OPEN,
  /// Own words wait for a yes.
  WAITING,
  /// It may be posted: somebody copies it.
  READY,
  POSTED,
  /// The place did not take it, or what it answers is gone.
  NOT_POSTED,
  /// Not answered, but reported to the place it stands on.
  REPORTED;

  public boolean isDone() {
    return this == POSTED || this == NOT_POSTED || this == REPORTED;
  }

  /// Whether its words may still be written.
  public boolean isWritable() {
    return !isDone();
  }
}
