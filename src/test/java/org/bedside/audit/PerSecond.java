package org.bedside.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// How often a second something is done by many at once, for one round of a bench.
final class PerSecond {

  static final Duration ROUND = Duration.ofSeconds(4);

  private PerSecond() {}

  /// What each producer is given: whether to go on, its number, and a count that others read.
  static final class Go {
    private final long end;
    private final long number;
    private final LongAdder done;
    private boolean begun;

    Go(long end, long number, LongAdder done) {
      this.end = end;
      this.number = number;
      this.done = done;
    }

    boolean on() {
      if (begun) {
        done.increment();
      }
      begun = true;
      return System.nanoTime() < end;
    }

    long number() {
      return number;
    }
  }

  interface Producer {
    void run(Go go) throws Exception;
  }

  static double of(int producers, ThreadFactory threads, Producer producer)
      throws InterruptedException {
    var done = new LongAdder();
    var failed = new AtomicLong();
    var start = System.nanoTime();
    var end = start + ROUND.toNanos();
    try (var all = Executors.newThreadPerTaskExecutor(threads)) {
      for (var i = 0; i < producers; i++) {
        var go = new Go(end, i, done);
        var _ =
            all.submit(() -> {
              try {
                producer.run(go);
              } catch (Exception e) {
                failed.incrementAndGet();
                e.printStackTrace();
              }
            });
      }
    }
    if (failed.get() > 0) {
      throw new IllegalStateException(failed + " producers failed");
    }
    return done.sum() / ((System.nanoTime() - start) / 1e9);
  }
}
