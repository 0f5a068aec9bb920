package org.bedside.policy;

import java.util.UUID;

record VersionId(UUID value) {

  static VersionId random() {
    return new VersionId(UUID.randomUUID());
  }

  /// How the ledger names a version.
  String ledger() {
    return "rules:" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
