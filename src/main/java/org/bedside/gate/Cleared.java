package org.bedside.gate;

import java.util.List;
import org.bedside.people.PersonId;

/// Words that may leave, now. There is no other way to come by one than [Gate#clear], so a channel
/// that takes a `Cleared` cannot be handed unread words. It is never stored and never announced.
public final class Cleared {

  private final Words words;
  private final String hash;
  private final ApprovalId approval;
  private final List<Yes> yeses;
  private final String rules;

  Cleared(Words words, String hash, ApprovalId approval, List<Yes> yeses, String rules) {
    this.words = words;
    this.hash = hash;
    this.approval = approval;
    this.yeses = List.copyOf(yeses);
    this.rules = rules;
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

  /// Everybody who said yes, in their order.
  public List<Yes> yeses() {
    return yeses;
  }

  /// Digest of the practice's rules by which they may leave.
  public String rules() {
    return rules;
  }

  /// Whose yes was the last.
  public PersonId approver() {
    return yeses.getLast().person();
  }

  /// Never the words: a `Cleared` may end up in a log by accident.
  @Override
  public String toString() {
    return "Cleared[" + hash + "]";
  }
}
