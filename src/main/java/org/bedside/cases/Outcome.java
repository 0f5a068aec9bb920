package org.bedside.cases;

/// What became of a request about a case.
sealed interface Outcome {

  record Done(Case one) implements Outcome {}

  /// It cannot be done; the key of its sentence is `cases.refused.` and the name.
  record Refused(Case one, Reason reason) implements Outcome {}

  /// There is none of this author's.
  record Unknown() implements Outcome {}

  enum Reason {
    /// It was changed since the page was opened.
    CHANGED,
    /// It is not in a state in which this can be done.
    NOT_NOW,
    /// Too few fit, or the guard or a rule stops it.
    UNSAFE
  }
}
