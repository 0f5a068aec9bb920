package org.bedside.conversations;

import java.util.UUID;

public record ThreadId(UUID value) {

  /// How the ledger and Today name it.
  public String subject() {
    return "thread:" + value;
  }

  /// Where staff read it.
  public String link() {
    return "/conversations/" + value;
  }

  /// Where a patient reads it.
  String patientsLink() {
    return "/messages/" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
