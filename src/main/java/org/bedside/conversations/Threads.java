package org.bedside.conversations;

import java.time.Instant;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;

/// How a thread stands after something happened to it.
final class Threads {

  private Threads() {}

  /// Something was written.
  static CareThread grown(CareThread t, int number, Instant at) {
    return with(
        t,
        t.pool(),
        t.claimedBy(),
        t.offeredTo(),
        t.urgentAt(),
        t.waitsSince(),
        t.promisedBy(),
        number,
        at,
        t.closedAt());
  }

  /// The patient asks: it waits from the first word that has no answer on, and a closed thread is
  /// open again.
  static CareThread asked(CareThread t, boolean urgent, Instant promisedBy, Instant at) {
    return with(
        t,
        t.pool(),
        t.claimedBy(),
        t.offeredTo(),
        urgent ? at : t.urgentAt(),
        t.waitsSince() == null ? at : t.waitsSince(),
        t.promisedBy() == null ? promisedBy : t.promisedBy(),
        t.last(),
        t.lastAt(),
        null);
  }

  /// The practice answered, and who did goes on with it.
  static CareThread answered(CareThread t, PersonId by) {
    return with(t, t.pool(), by, null, null, null, null, t.last(), t.lastAt(), t.closedAt());
  }

  static CareThread claimed(CareThread t, @Nullable PersonId by) {
    return with(
        t,
        t.pool(),
        by,
        null,
        t.urgentAt(),
        t.waitsSince(),
        t.promisedBy(),
        t.last(),
        t.lastAt(),
        t.closedAt());
  }

  static CareThread offered(CareThread t, PoolId pool, @Nullable PersonId to) {
    return with(
        t,
        pool,
        null,
        to,
        t.urgentAt(),
        t.waitsSince(),
        t.promisedBy(),
        t.last(),
        t.lastAt(),
        t.closedAt());
  }

  /// Nothing more is to be said for now; what waited waits no more.
  static CareThread closed(CareThread t, Instant at) {
    return with(t, t.pool(), t.claimedBy(), null, null, null, null, t.last(), t.lastAt(), at);
  }

  static CareThread reopened(CareThread t) {
    return with(
        t,
        t.pool(),
        t.claimedBy(),
        t.offeredTo(),
        t.urgentAt(),
        t.waitsSince(),
        t.promisedBy(),
        t.last(),
        t.lastAt(),
        null);
  }

  private static CareThread with(
      CareThread t,
      PoolId pool,
      @Nullable PersonId claimedBy,
      @Nullable PersonId offeredTo,
      @Nullable Instant urgentAt,
      @Nullable Instant waitsSince,
      @Nullable Instant promisedBy,
      int last,
      Instant lastAt,
      @Nullable Instant closedAt) {
    return new CareThread(
        t.id(),
        t.patient(),
        t.reason(),
        t.confidential(),
        t.sealing(),
        t.begunBy(),
        t.begunAt(),
        pool,
        claimedBy,
        offeredTo,
        urgentAt,
        waitsSince,
        promisedBy,
        last,
        lastAt,
        closedAt,
        t.continues());
  }
}
