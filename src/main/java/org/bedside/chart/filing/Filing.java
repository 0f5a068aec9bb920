package org.bedside.chart.filing;

import java.time.Instant;
import java.util.UUID;
import org.bedside.patients.PatientId;
import org.jspecify.annotations.Nullable;

/// Something that goes into the record, or is there.
///
/// @param subject as in the ledger, such as `thread:…`
/// @param version of the words when it was closed
/// @param fence grows each time that somebody takes it
/// @param attempts how often an EHR was asked
/// @param ehr where it is, or was refused
/// @param reference of the transcript there, such as `DocumentReference/12`
/// @param trouble why it is not there yet
public record Filing(
    UUID id,
    String subject,
    int version,
    PatientId patient,
    State state,
    Instant closedAt,
    Instant nextAt,
    long fence,
    int attempts,
    @Nullable UUID ehr,
    @Nullable String reference,
    @Nullable Trouble trouble,
    Instant changedAt) {

  public enum State {
    WAITING,
    FILED,
    /// It does not go there by itself: a person must look.
    REFUSED
  }
}
