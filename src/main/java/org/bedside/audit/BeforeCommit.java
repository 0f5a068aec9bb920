package org.bedside.audit;

import java.util.ArrayList;
import java.util.List;
import org.bedside.audit.Submission.Stamped;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/// The entries of one transaction, written in the last moment before it commits.
final class BeforeCommit implements TransactionSynchronization {

  private final Scribe scribe;
  private final List<Stamped> entries = new ArrayList<>();
  private boolean committing;

  BeforeCommit(Scribe scribe) {
    this.scribe = scribe;
  }

  /// What another synchronization records while the commit has already begun is written at once,
  /// since nobody would come by for it again.
  void add(Stamped entry) {
    if (committing) {
      scribe.write(List.of(entry));
    } else {
      entries.add(entry);
    }
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    committing = true;
    if (!entries.isEmpty()) {
      scribe.write(entries);
    }
  }
}
