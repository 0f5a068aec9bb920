package org.bedside.gate;

import org.bedside.people.PersonId;

/// Words that may leave, now. There is no other way to come by one than [Gate#clear], so a channel
/// that takes a `Cleared` cannot be handed unread words. It is never stored and never announced.
public final class Cleared {

  private final Words words;
  private final String hash;
  private final ApprovalId approval;
  private final PersonId approver;

  Cleared(Words words, String hash, ApprovalId approval, PersonId approver) {
    this.words = words;
    this.hash = hash;
    this.approval = approval;
    this.approver = approver;
  }

  public Words words() {
    return words;
  }

  /// Of the words, as the approver saw them.
  public String hash() {
    return hash;
  }

  public ApprovalId approval() {
    return approval;
  }

  public PersonId approver() {
    return approver;
  }

  /// Never the words: a `Cleared` may end up in a log by accident.
  @Override
  public String toString() {
    return "Cleared[" + hash + "]";
  }
}
