package org.bedside.direct;

import java.time.Instant;
import java.util.UUID;

/// A letter of ours on its way.
///
/// @param at when it was written
/// @param changed when its state became what it is
/// @param overdue whether the other side has owed its first receipt for too long
public record Delivery(
    UUID id, String messageId, State state, Instant at, Instant changed, boolean overdue) {

  /// How far a letter of ours came.
  public enum State {
    /// It leaves at its time; after a failure that passes, later.
    WAITING,
    /// On its way to the relay.
    SENDING,
    /// The relay took it. The other side owes a receipt.
    SENT,
    /// The other side opened it and trusts us.
    PROCESSED,
    /// It lies before a person there.
    DISPATCHED,
    /// It did not arrive, and nothing tries again by itself.
    FAILED,
    /// The relay may or may not have taken it. A receipt settles it, else a person: it is never
    /// sent again by itself, and if a person sends it, it bears the same message id.
    UNCONFIRMED
  }
}
