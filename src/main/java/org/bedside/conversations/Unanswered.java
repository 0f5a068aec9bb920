package org.bedside.conversations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.People;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sees that no thread is forgotten: a red flag that nobody looks after goes to the owner after ten
/// minutes, and what its person has not claimed in an hour of waiting is offered to the next. The
/// times stand in rows, so a crash loses none of them.
@Component
class Unanswered {

  private static final Duration A_TURN = Duration.ofHours(1);

  private final ThreadTable threads;
  private final Routing routing;
  private final OnToday onToday;
  private final ThreadReaders readers;
  private final Appending appending;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Unanswered(
      ThreadTable threads,
      Routing routing,
      OnToday onToday,
      ThreadReaders readers,
      Appending appending,
      People people,
      Audit audit,
      TransactionTemplate transaction) {
    this.threads = threads;
    this.routing = routing;
    this.onToday = onToday;
    this.readers = readers;
    this.appending = appending;
    this.people = people;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
  void look() {
    if (!people.isSetUp()) {
      return;
    }
    var now = appending.now();
    callOwners(threads.flagged(now.minus(OnToday.URGENT)));
    passOn(threads.toPassOn(now.minus(A_TURN)), now);
  }

  private void callOwners(List<ThreadId> flagged) {
    for (var id : flagged) {
      transaction.executeWithoutResult(_ ->
          threads
              .lock(id)
              .filter(thread -> thread.isUrgent() && thread.claimedBy() == null)
              .filter(_ -> threads.calledOwner(id))
              .ifPresent(thread -> {
                onToday.callOwner(thread);
                audit.record(Entry.of("system", "thread.owner-called", id.subject()));
              }));
    }
  }

  private void passOn(List<ThreadId> all, Instant now) {
    for (var id : all) {
      transaction.executeWithoutResult(_ ->
          threads
              .lock(id)
              .filter(thread -> thread.waits() && thread.claimedBy() == null)
              .filter(thread -> thread.offeredTo() != null)
              .ifPresent(thread -> passOn(thread, now)));
    }
  }

  private void passOn(CareThread thread, Instant now) {
    var pool = routing.pool(thread.pool()).orElseThrow();
    var next = routing.next(pool, Optional.ofNullable(thread.offeredTo()), now);
    if (next.isEmpty()) {
      return;
    }
    var passed = Threads.offered(thread, pool.id(), next.get());
    threads.put(passed);
    threads.offeredAt(thread.id(), now);
    onToday.put(passed);
    readers.tell(passed);
    audit.record(Entry.of("system", "thread.passed-on", thread.id().subject()));
  }
}
