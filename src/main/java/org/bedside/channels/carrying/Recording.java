package org.bedside.channels.carrying;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Writes results down as they come in, all that wait in one transaction. A node that dies before
/// leaves calls that were begun: they are in doubt, and somebody looks.
@Component
class Recording {

  private static final Logger log = LoggerFactory.getLogger(Recording.class);
  private static final int MOST = 500;
  private static final int TRIES = 40;
  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Outcomes outcomes;

  private record Waiting(Result result, Runnable written) {}

  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(20 * MOST);

  Recording(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /// @param written runs once it is written down
  void add(Result result, Runnable written) throws InterruptedException {
    waiting.put(new Waiting(result, written));
  }

  /// Waits a moment for the next result and writes it down with all the others that wait.
  void next() throws InterruptedException {
    var first = waiting.poll(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    if (first == null) {
      return;
    }
    var batch = new ArrayList<Waiting>();
    batch.add(first);
    waiting.drainTo(batch, MOST - 1);
    write(batch);
  }

  /// Writes down all that waits.
  void rest() throws InterruptedException {
    var batch = new ArrayList<Waiting>();
    while (waiting.drainTo(batch, MOST) > 0) {
      write(batch);
      batch.clear();
    }
  }

  /// A database that is away is waited for, as long as the leases last at least; one result that
  /// cannot be written does not take the others with it.
  private void write(List<Waiting> batch) throws InterruptedException {
    try {
      writeAll(batch.stream().map(Waiting::result).toList());
    } finally {
      batch.forEach(each -> each.written().run());
    }
  }

  private void writeAll(List<Result> batch) throws InterruptedException {
    for (var tries = 1; ; tries++) {
      try {
        outcomes.write(batch);
        return;
      } catch (RuntimeException e) {
        if (isAway(e) && tries < TRIES) {
          Thread.sleep(PAUSE);
        } else if (batch.size() > 1) {
          for (var each : batch) {
            writeAll(List.of(each));
          }
          return;
        } else {
          log.error(
              "A result was not written; its delivery is in doubt: {}", e.getClass().getName());
          return;
        }
      }
    }
  }

  private static boolean isAway(RuntimeException e) {
    return e instanceof TransactionException
        || (e instanceof DataAccessException && !(e instanceof PessimisticLockingFailureException));
  }
}
