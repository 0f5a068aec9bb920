package org.bedside.gate;

/// What the gate says at the moment of sending.
public sealed interface Answer {

  /// They may leave.
  record Leave(Cleared cleared) implements Answer {}

  /// They wait, and somebody must do something first.
  record Held(Reason reason) implements Answer {}

  /// They may not leave.
  record Stopped(Review.Stopped review) implements Answer {}

  /// Why words wait. The key of its sentence is `gate.held.` and the name.
  enum Reason {
    /// No such approval, or it was taken back.
    NOT_APPROVED,
    /// The words are not the ones that were approved.
    CHANGED,
    /// Somebody who said yes may not any more.
    APPROVER_LEFT,
    /// The practice asks for more yeses by now than were said.
    MORE_NEEDED,
    /// The guard sees something that was not looked at: a person who may open the patient list
    /// must.
    LOOK_INSIDE,
    /// The practice's rules say more about the words than they did when somebody agreed.
    RULES_CHANGED,
    /// The practice's rules forbid the words by now, and did not when somebody agreed.
    RULES_FORBID,
    /// The patient list is not in memory yet. It will be in a moment.
    NOT_READY
  }
}
