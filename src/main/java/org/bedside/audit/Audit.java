package org.bedside.audit;

import java.time.Clock;
import java.util.List;
import org.bedside.audit.Submission.Stamped;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door of the ledger.
@Service
public class Audit {

  private final Scribe scribe;
  private final Ledger ledger;
  private final Clock clock;

  Audit(Scribe scribe, Ledger ledger, Clock clock) {
    this.scribe = scribe;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Records who did or saw what. Inside a transaction the entry becomes durable just before the
  /// act commits, and the act fails if the ledger cannot be written; outside of one it is durable
  /// when this returns. So the ledger may hold an attempt whose commit then failed, but it never
  /// misses an act that happened. A transaction that is rolled back before leaves no entry.
  ///
  /// @throws Unrecorded when the ledger cannot be written; inside a transaction its commit throws
  ///   it
  public void record(Entry entry) {
    var stamped = new Stamped(entry, Row.micros(clock.instant()));
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && TransactionSynchronizationManager.isSynchronizationActive()) {
      beforeCommit().add(stamped);
    } else {
      scribe.write(List.of(stamped));
    }
  }

  private BeforeCommit beforeCommit() {
    for (var each : TransactionSynchronizationManager.getSynchronizations()) {
      if (each instanceof BeforeCommit ours) {
        return ours;
      }
    }
    var fresh = new BeforeCommit(scribe);
    TransactionSynchronizationManager.registerSynchronization(fresh);
    return fresh;
  }

  /// Everything that was recorded about a subject, oldest first.
  public List<Line> about(String subject) {
    return ledger.about(subject);
  }
}
