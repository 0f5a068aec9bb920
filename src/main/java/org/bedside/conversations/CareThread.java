package org.bedside.conversations;

import java.time.Instant;
import org.bedside.patients.PatientId;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;

/// A conversation about one matter of one patient, without its words.
///
/// @param confidential whether only the patient reads it, and nobody who cares for them
/// @param begunBy as in the ledger: `account:…` or `person:…`
/// @param claimedBy who answers it; null while nobody said so
/// @param offeredTo whose turn it is to claim it; null if it waits for everybody in the pool
/// @param urgentAt when a red flag was sent that nobody has looked after yet
/// @param waitsSince when the first message came that has no answer; null if the practice has
///   answered
/// @param promisedBy by when it will be answered; null if nothing waits
/// @param last the number of the newest message
/// @param closedAt null while it is open
/// @param continues the closed thread it goes on from
record CareThread(
    ThreadId id,
    PatientId patient,
    Reason reason,
    boolean confidential,
    Sealing sealing,
    String begunBy,
    Instant begunAt,
    PoolId pool,
    @Nullable PersonId claimedBy,
    @Nullable PersonId offeredTo,
    @Nullable Instant urgentAt,
    @Nullable Instant waitsSince,
    @Nullable Instant promisedBy,
    int last,
    Instant lastAt,
    @Nullable Instant closedAt,
    @Nullable ThreadId continues) {

  public boolean isOpen() {
    return closedAt == null;
  }

  public boolean isUrgent() {
    return urgentAt != null;
  }

  public boolean waits() {
    return waitsSince != null;
  }
}
