package org.bedside.gate;

/// What became of somebody's yes.
public sealed interface Approval {

  /// @param bySelf the author agreed to their own words, which a practice of one may allow
  record Given(ApprovalId id, boolean bySelf) implements Approval {}

  /// Their yes is kept, and others are still missing.
  record Counted(Standing standing) implements Approval {}

  /// Not this person, or not these words.
  record Refused(Reason reason) implements Approval {}

  /// Why a yes does not count. The key of its sentence is `gate.refused.` and the name.
  enum Reason {
    /// This person may not approve posts (any more).
    NO_RIGHT,
    /// Somebody else must say yes before them.
    NOT_YET,
    /// Nobody approves their own words.
    OWN_WORDS,
    /// The guard marks something, and it is too long since the person showed who they are.
    UNPROVEN,
    /// The guard stops these words for this audience.
    STOPPED,
    /// A rule of the practice forbids these words.
    FORBIDDEN,
    /// A rule asks the writer why they may stand.
    REASON_WANTED,
    /// They are not just an answer that is ready, or one that a person has to look at.
    NOT_PREPARED,
    /// They might concern a patient, so a person who may open the patient list must look.
    LOOK_INSIDE,
    /// The patient list is not in memory yet. It will be in a moment.
    NOT_READY
  }
}
