package org.bedside.channels.carrying;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.bedside.channels.carrying.DeliveryTrial.Kill;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The storm of a [DeliveryTrial]: posts are approved and leave one after the other, and meanwhile
/// programs are killed at random instants. Each kill finds something that is about to leave.
final class Storm {

  /// So much is under way at a time, so that each kill finds something and no queue grows.
  private static final int ENOUGH = 24;

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration MOMENT = Duration.ofMillis(20);

  private final CrashingHouse house;
  private final DeliveryTrial.Plan plan;
  private final Progress progress;
  private final Random lots;
  private final Map<Kill, Integer> kills = new EnumMap<>(Kill.class);
  private final List<Long> starts = new ArrayList<>();
  private final AtomicInteger asleep = new AtomicInteger();
  private final AtomicInteger approved = new AtomicInteger();

  /// The desk is not what is tried here: the database falls between two of its approvals.
  private final ReentrantLock desk = new ReentrantLock(true);

  private volatile boolean over;
  private volatile long end;

  Storm(CrashingHouse house, DeliveryTrial.Plan plan, Progress progress) {
    this.house = house;
    this.plan = plan;
    this.progress = progress;
    this.lots = new Random(plan.seed());
  }

  void run() throws InterruptedException, ExecutionException {
    end = System.nanoTime() + plan.storm().toNanos();
    var approving = new FutureTask<>(this::approve, true);
    Thread.ofVirtual().name("desk").start(approving);
    while (crashes() < plan.kills() && isTime()) {
      Thread.sleep(lots.nextInt((int) plan.apart().toMillis()));
      var kind = lot();
      await(() -> house.somebodyWorks() && isNext() && underWay() > 0);
      var ready = house.ready();
      if (isTime() && !ready.isEmpty()) {
        kill(kind, ready.get(lots.nextInt(ready.size())));
        progress.now(this, List.of());
      }
    }
    await(() -> house.somebodyWorks() && approved.get() >= plan.posts());
    over = true;
    approving.get();
  }

  synchronized Map<Kill, Integer> kills() {
    return new EnumMap<>(kills);
  }

  int approved() {
    return approved.get();
  }

  boolean allAwake() {
    return asleep.get() == 0;
  }

  /// How long a worker took to start, the middle one of those that were killed later.
  synchronized long start() {
    return starts.isEmpty() ? 0 : starts.stream().sorted().toList().get(starts.size() / 2);
  }

  private boolean isTime() {
    return System.nanoTime() < end;
  }

  private synchronized int crashes() {
    return kills.entrySet().stream()
        .filter(each -> each.getKey() != Kill.FROZEN)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /// One of the first is a node that wakes up late; of more than one at a time nothing is learnt.
  private Kill lot() {
    var lot = lots.nextInt(100);
    if (allAwake() && (lot < 5 || (crashes() > 2 && !kills().containsKey(Kill.FROZEN)))) {
      return Kill.FROZEN;
    }
    return lot < 45 ? Kill.WORKER : lot < 85 ? Kill.DATABASE : Kill.BOTH;
  }

  private void kill(Kill kind, WorkerProcess victim) {
    switch (kind) {
      case WORKER -> fell(victim);
      case DATABASE -> fellDatabase();
      case BOTH -> {
        fellDatabase();
        fell(victim);
      }
      case FROZEN -> freeze(victim);
    }
    synchronized (this) {
      kills.merge(kind, 1, Integer::sum);
    }
  }

  private void fellDatabase() {
    desk.lock();
    try {
      house.postgres.kill();
    } finally {
      desk.unlock();
    }
  }

  private void fell(WorkerProcess victim) {
    synchronized (this) {
      starts.add(victim.readyAfter());
    }
    victim.kill();
    house.replace(victim);
  }

  /// The other one goes on meanwhile, and takes over what this one held.
  private void freeze(WorkerProcess victim) {
    asleep.incrementAndGet();
    victim.freeze();
    var nap = house.real(LEASE.plusSeconds(10)).plusMillis(lots.nextInt(1_000));
    Thread.ofVirtual()
        .start(() -> {
          pause(nap);
          victim.thaw();
          pause(house.real(LEASE.dividedBy(4))); // in which it does what it was about to do
          asleep.decrementAndGet();
        });
  }

  /// What a person at the desk does: goes on approving, as far ahead of the kills as the plan says.
  private void approve() {
    while (!over && approved.get() < plan.posts()) {
      desk.lock();
      try {
        var busy = underWay();
        if (busy >= 0 && busy < ENOUGH && (busy == 0 || isAllowed())) {
          house.desk.approve(approved.getAndIncrement());
        }
      } catch (DataAccessException | TransactionException e) {
        progress.say("An approval broke off: %s", e.getClass().getName());
      } finally {
        desk.unlock();
      }
      pause(MOMENT);
    }
  }

  /// Kills and posts go on side by side, from the first to the last.
  private boolean isNext() {
    return (long) approved.get() * plan.kills() >= (long) plan.posts() * crashes();
  }

  private boolean isAllowed() {
    return (long) approved.get() * plan.kills() < (long) plan.posts() * (crashes() + 1);
  }

  /// A database that was just killed does not say.
  private int underWay() {
    try {
      return house.desk.underWay();
    } catch (DataAccessException | TransactionException e) {
      return -1;
    }
  }

  private interface Condition {
    boolean holds();
  }

  /// Until it holds, or the storm is over.
  private void await(Condition condition) throws InterruptedException {
    while (!condition.holds() && isTime()) {
      progress.now(this, List.of());
      Thread.sleep(MOMENT);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
