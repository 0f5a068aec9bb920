package org.bedside.portal;

import java.util.UUID;

public record AccountId(UUID value) {

  static final String KIND = "account:";

  /// What a session, the live stream and the ledger know it by.
  public String principal() {
    return KIND + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
