package org.bedside.channels.carrying;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes this node's [Dispatcher] when there is something to do before its next look. Ringing often
/// wakes it once. Another node finds the same work at its own next look.
@Component
public class Bell {

  private final Semaphore rung = new Semaphore(0);

  /// Inside a transaction it rings once that is committed, since nobody sees the work before.
  public void ring() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      ringNow();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ringNow();
          }
        });
  }

  void ringNow() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  boolean isRung() {
    return rung.availablePermits() > 0;
  }

  /// Sleeps until it rings, or for `longest`.
  void await(Duration longest) throws InterruptedException {
    if (rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
      rung.drainPermits();
    }
  }
}
