package org.bedside.patients;

import java.util.UUID;

/// A patient's own id in this house: random, the same through every import, and the only thing of
/// them that addresses and the ledger carry.
public record PatientId(UUID value) {

  /// How the ledger names a patient.
  public String subject() {
    return "patient:" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
