package org.bedside.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bedside.audit.Standing.Checked;
import org.bedside.audit.Submission.Stamped;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door of the ledger.
@Service
public class Audit {

  private final Scribe scribe;
  private final Ledger ledger;
  private final Checkpoints checkpoints;
  private final Proofs proofs;
  private final Clock clock;

  Audit(Scribe scribe, Ledger ledger, Checkpoints checkpoints, Proofs proofs, Clock clock) {
    this.scribe = scribe;
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    this.proofs = proofs;
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

  /// Fifty lines at most, newest first.
  public List<Line> page(Asked asked) {
    return ledger.page(asked);
  }

  public Optional<Line> find(long seq) {
    return ledger.find(seq);
  }

  /// The actions that occur in the ledger, to choose from.
  public List<String> actions() {
    return ledger.actions();
  }

  /// The actors that occur in the ledger, to choose from.
  public List<String> actors() {
    return ledger.actors();
  }

  /// Makes the reason and the details of all entries about a subject unreadable for good. The
  /// entries stay, and so do their hashes. Returns how many it were.
  public long erase(String subject) {
    return ledger.erase(subject);
  }

  /// Signs a checkpoint now if anything is new; otherwise one is signed each minute.
  public void sign() {
    from(checkpoints::sign);
  }

  public Standing standing() {
    return from(proofs::standing);
  }

  /// Reads the whole ledger and compares it with what was signed outside the database.
  public Checked check() {
    return from(proofs::check);
  }

  /// The proof that an entry is under the last signed checkpoint; empty while none covers it.
  public Optional<Proof> proof(long seq) {
    return from(() -> proofs.of(seq));
  }

  /// The key with which checkpoints are checked, to be noted down outside this house.
  public String publicKey() {
    return checkpoints.publicKey().toString();
  }

  /// Writes the whole ledger as `bin/verify` reads it.
  public void export(OutputStream out) throws IOException {
    proofs.export(out);
  }

  private interface Asking<T> {
    T answer() throws IOException;
  }

  private static <T> T from(Asking<T> asking) {
    try {
      return asking.answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
