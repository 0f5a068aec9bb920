package org.bedside.patients;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// How far a piece of long work has come, for whoever looks on while it goes on.
final class Progress {

  private final AtomicInteger done = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile int all;

  /// From now on it is known how many steps there are.
  void expect(int steps) {
    all = steps;
  }

  void add(int steps) {
    done.addAndGet(steps);
  }

  int done() {
    return done.get();
  }

  /// 0 while nobody knows how much there is to do.
  int percent() {
    int steps = all;
    return steps == 0 ? 0 : (int) Math.min(100, 100L * done.get() / steps);
  }

  void finish() {
    end.countDown();
  }

  /// Waits for the end, but no longer than this.
  void await(Duration most) {
    try {
      end.await(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
