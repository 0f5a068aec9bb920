package org.bedside.cases;

/// How far a case is.
enum State {
  /// Being filled in.
  OPEN,
  /// A draft for colleagues was made of it.
  DRAFTED,
  /// Its author does not want to ask any more.
  TAKEN_BACK
}
