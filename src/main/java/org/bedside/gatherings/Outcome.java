package org.bedside.gatherings;

import org.bedside.gate.Approval;

/// What became of a request about a gathering.
sealed interface Outcome {

  record Done(Gathering gathering) implements Outcome {}

  /// It cannot be done; the key of its sentence is `gatherings.refused.` and the name.
  record Refused(Gathering gathering, Reason reason) implements Outcome {}

  /// The gate says no; the key of its sentence is `gate.refused.` and the name.
  record Stopped(Gathering gathering, Approval.Reason reason) implements Outcome {}

  record Unknown() implements Outcome {}

  enum Reason {
    /// It was changed since the page was opened.
    CHANGED,
    /// It is not in a state in which this can be done.
    NOT_NOW,
    /// It has begun, so nobody can be invited any more.
    TOO_LATE,
    /// The guard stops something in it.
    GUARD,
    /// The gate holds it for now.
    HELD
  }
}
