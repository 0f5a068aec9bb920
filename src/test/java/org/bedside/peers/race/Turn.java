package org.bedside.peers.race;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// One competitor's turn: as many messages as it carries, then fifty a second to see how long each
/// takes, then everything that arrived is looked for among what it kept.
final class Turn {

  static final int PAIRS = 25;

  /// On their way in a pair at most.
  static final int WINDOW = 16;

  private static final int PER_SECOND = 50;
  private static final Duration WARM_UP = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// @param perSecond messages that arrived while the clock ran and are kept
  /// @param cpuMicros processor time of the server for each of them
  /// @param ownMicros processor time of this program, which sends, receives and counts
  /// @param late milliseconds from the instant a message was due to its arrival, ascending
  /// @param lost arrived and not kept, or sent and never arrived
  /// @param doubled arrived twice
  record Result(
      double perSecond,
      double cpuMicros,
      double ownMicros,
      long megabytes,
      double[] late,
      int lost,
      int doubled) {

    double late(double share) {
      return late[(int) Math.min(late.length - 1, late.length * share)];
    }
  }

  /// What one pair sent and got; the arrival is the instant in nanoseconds.
  private static final class Pair {
    final Semaphore window = new Semaphore(WINDOW);
    final AtomicInteger sent = new AtomicInteger();
    final ConcurrentHashMap<Integer, Long> due = new ConcurrentHashMap<>();
    final ConcurrentHashMap<Integer, Long> arrivals = new ConcurrentHashMap<>();
  }

  private record Span(long from, long to, Duration cpu, long ownNanos) {
    boolean covers(long instant) {
      return instant >= from && instant < to;
    }
  }

  private final List<Pair> pairs = new ArrayList<>();
  private final AtomicInteger doubled = new AtomicInteger();
  private final Duration time;

  private Turn(Duration time) {
    this.time = time;
    for (var i = 0; i < PAIRS; i++) {
      pairs.add(new Pair());
    }
  }

  static Result of(Competitor competitor, Duration time) throws Exception {
    var turn = new Turn(time);
    try (var course = competitor.open(PAIRS, turn::arrived)) {
      var span = turn.asManyAsPossible(course);
      turn.steadily(course);
      turn.settle();
      return turn.result(course, span);
    }
  }

  private void arrived(int number, int message) {
    var pair = pairs.get(number);
    if (pair.arrivals.putIfAbsent(message, System.nanoTime()) == null) {
      pair.window.release();
    } else {
      doubled.incrementAndGet();
    }
  }

  /// The clock runs from the end of the warm-up until everything sent has arrived, because a server
  /// may take what waits as one piece and hand all of it on at the end.
  private Span asManyAsPossible(Competitor.Course course) throws Exception {
    var end = System.nanoTime() + WARM_UP.plus(time).toNanos();
    var senders = new ArrayList<Thread>();
    for (var i = 0; i < PAIRS; i++) {
      var number = i;
      senders.add(Thread.startVirtualThread(() -> pour(course, number, end)));
    }
    Thread.sleep(WARM_UP);
    var from = System.nanoTime();
    var cpu = course.cpu();
    var own = ownNanos();
    for (var sender : senders) {
      sender.join();
    }
    settle();
    return new Span(from, System.nanoTime(), course.cpu().minus(cpu), ownNanos() - own);
  }

  private void pour(Competitor.Course course, int number, long end) {
    var pair = pairs.get(number);
    try {
      while (System.nanoTime() < end) {
        if (pair.window.tryAcquire(100, TimeUnit.MILLISECONDS)) {
          course.send(number, pair.sent.getAndIncrement());
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// From the instant each is due, so a server that stands still makes all of them late.
  private void steadily(Competitor.Course course) throws Exception {
    var count = (int) (time.toSeconds() * PER_SECOND);
    var start = System.nanoTime();
    for (var i = 0; i < count; i++) {
      var due = start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
      for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      var pair = pairs.get(i % PAIRS);
      var message = pair.sent.getAndIncrement();
      pair.due.put(message, due);
      course.send(i % PAIRS, message);
    }
  }

  /// Waits until all that was sent has arrived, or long enough.
  private void settle() throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (pairs.stream().anyMatch(pair -> pair.arrivals.size() < pair.sent.get())
        && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  private Result result(Competitor.Course course, Span span) throws Exception {
    var counted = 0;
    var lost = 0;
    var late = new ArrayList<Double>();
    var megabytes = course.megabytes();
    for (var i = 0; i < PAIRS; i++) {
      var pair = pairs.get(i);
      var kept = course.kept(i);
      for (var message = 0; message < pair.sent.get(); message++) {
        var arrival = pair.arrivals.get(message);
        if (arrival == null || !kept.contains(message)) {
          lost++;
        } else if (span.covers(arrival)) {
          counted++;
        }
        var due = pair.due.get(message);
        if (due != null) {
          late.add(arrival == null ? Double.POSITIVE_INFINITY : (arrival - due) / 1e6);
        }
      }
    }
    return new Result(
        counted / ((span.to - span.from) / 1e9),
        span.cpu.toNanos() / 1_000.0 / Math.max(1, counted),
        span.ownNanos / 1_000.0 / Math.max(1, counted),
        megabytes,
        late.stream().mapToDouble(each -> each).sorted().toArray(),
        lost,
        doubled.get());
  }

  private static long ownNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
