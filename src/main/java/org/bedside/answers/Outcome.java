package org.bedside.answers;

import org.bedside.gate.Approval;

/// What became of a request about an answer.
sealed interface Outcome {

  record Done(Reply reply) implements Outcome {}

  /// It cannot be done; the key of its sentence is `answers.refused.` and the name.
  record Refused(Reply reply, Reason reason) implements Outcome {}

  /// The gate says no; the key of its sentence is `gate.refused.` and the name.
  record Stopped(Reply reply, Approval.Reason reason) implements Outcome {}

  record Unknown() implements Outcome {}

  enum Reason {
    /// It was changed since the page was opened.
    CHANGED,
    /// It is not in a state in which this can be done.
    NOT_NOW,
    /// There are no words to ask for.
    EMPTY,
    /// The guard or a rule stops these words.
    UNSAFE,
    /// Something that is filled into this answer is missing.
    BLANK,
    /// Words of danger are answered.
    DANGER,
    /// Only those who write or approve say something for the practice.
    NO_RIGHT,
    /// The gate holds it for now.
    HELD
  }
}
