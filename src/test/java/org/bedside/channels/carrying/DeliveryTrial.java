package org.bedside.channels.carrying;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bedside.channels.carrying.Desk.Believed;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.networks.Network;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// One trial: posts leave through a storm while programs are killed at random instants; then what
/// is out is compared with what the house believes.
final class DeliveryTrial {

  /// What is killed.
  enum Kill {
    WORKER,
    DATABASE,
    BOTH,
    /// Not killed: stopped until after its lease, and woken.
    FROZEN
  }

  /// @param posts each of which makes a delivery to four networks
  /// @param pause in the day, between two posts that leave
  /// @param kills so many, while there is something to leave
  record Plan(long seed, int percent, int posts, Duration pause, int kills) {}

  /// What came of it.
  record Tally(
      Map<Kill, Integer> kills,
      Map<Network, Integer> deliveries,
      int spoiled,
      List<String> duplicates,
      List<String> lost,
      Steps.Doubts doubts,
      long startMillis) {}

  private static final Set<DeliveryState> OVER = Set.of(DeliveryState.SENT);
  private static final Duration MOST_PATIENCE = Duration.ofMinutes(2);
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final CrashingHouse house;
  private final Plan plan;
  private final Random lots;
  private final Map<Kill, Integer> kills = new EnumMap<>(Kill.class);
  private final Set<UUID> decided = new HashSet<>();
  private final List<Long> starts = new ArrayList<>();

  DeliveryTrial(CrashingHouse house, Plan plan) {
    this.house = house;
    this.plan = plan;
    this.lots = new Random(plan.seed());
  }

  /// @param patience in the day, for all that is still in doubt when the last post has left
  Tally run(Duration patience) throws InterruptedException {
    await(() -> house.workers.stream().allMatch(WorkerProcess::isReady), Duration.ofMinutes(1));
    var pause = plan.pause().multipliedBy(house.speed);
    house.desk.approve(
        0, plan.posts(), house.clock.instant().plus(pause.multipliedBy(plan.posts() / 8)), pause);
    house.peers.begin(plan.seed(), plan.percent());
    say("%d posts are approved; the storm begins", plan.posts());
    if (plan.kills() > 0) {
      kill();
    }
    revive();
    say("%s; now the house settles", kills);
    await(() -> somebodyWorks() && believed().stream().allMatch(this::isSettled), patience);
    house.peers.clear();
    byPeople();
    await(() -> somebodyWorks() && allIsOver(), patience.plus(MOST_PATIENCE));
    if (!allIsOver()) {
      say("Something does not move");
      house.explain();
    }
    return tally();
  }

  private boolean allIsOver() {
    return believed().stream().allMatch(each -> OVER.contains(each.state()));
  }

  private boolean isSettled(Believed delivery) {
    return delivery.person() || OVER.contains(delivery.state());
  }

  /// At random instants, one after the other.
  private void kill() throws InterruptedException {
    var storm = plan.pause().multipliedBy(plan.posts());
    var end = System.nanoTime() + storm.multipliedBy(2).plus(MOST_PATIENCE).toNanos();
    var apart = (int) Math.max(100, 2 * storm.toMillis() / plan.kills());
    while (kills.values().stream().mapToInt(Integer::intValue).sum() < plan.kills()
        && System.nanoTime() < end) {
      await(this::somebodyWorks, Duration.ofMinutes(1));
      Thread.sleep(lots.nextInt(apart));
      var kind = lot();
      var ready = house.workers.stream().filter(WorkerProcess::isReady).toList();
      if (ready.isEmpty()) {
        continue;
      }
      var victim = ready.get(lots.nextInt(ready.size()));
      switch (kind) {
        case WORKER -> fell(victim);
        case DATABASE -> house.postgres.kill();
        case BOTH -> {
          house.postgres.kill();
          fell(victim);
        }
        case FROZEN -> freeze(victim);
      }
      kills.merge(kind, 1, Integer::sum);
    }
  }

  /// A worker that starts while the database is away gives up, and somebody starts it again.
  private boolean somebodyWorks() {
    revive();
    return house.workers.stream().anyMatch(WorkerProcess::isReady);
  }

  private Kill lot() {
    var lot = lots.nextInt(100);
    return lot < 55 ? Kill.WORKER : lot < 80 ? Kill.DATABASE : lot < 92 ? Kill.BOTH : Kill.FROZEN;
  }

  private void fell(WorkerProcess victim) {
    starts.add(victim.readyAfter());
    victim.kill();
    house.replace(victim);
  }

  /// The other one goes on meanwhile, and takes over what this one held.
  private void freeze(WorkerProcess victim) {
    victim.freeze();
    Thread.ofVirtual()
        .start(() -> {
          try {
            Thread.sleep(house.real(LEASE.plusSeconds(10)).plusMillis(lots.nextInt(2_000)));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          victim.thaw();
        });
  }

  private void revive() {
    for (var worker : List.copyOf(house.workers)) {
      if (!worker.isAlive()) {
        house.replace(worker);
      }
    }
  }

  /// What the machine gave to people: they look there, and say what they saw.
  private void byPeople() throws InterruptedException {
    var waiting = believed().stream().filter(each -> !OVER.contains(each.state())).toList();
    say("%d wait for a person", waiting.size());
    if (waiting.isEmpty()) {
      return;
    }
    Thread.sleep(house.real(LEASE)); // what is still on its way has arrived by then
    var out = house.out();
    for (var each : waiting) {
      int times = out.getOrDefault(each.network(), Map.of()).getOrDefault(each.text(), 0);
      say("  %s out %d times, %s", each.network(), times, house.steps.of(each.id()));
      house.desk.decide(each, times > 0);
      decided.add(each.id());
    }
  }

  private Tally tally() {
    var out = house.out();
    var deliveries = new EnumMap<Network, Integer>(Network.class);
    var duplicates = new ArrayList<String>();
    var lost = new ArrayList<String>();
    for (var each : believed()) {
      deliveries.merge(each.network(), 1, Integer::sum);
      int times = out.getOrDefault(each.network(), Map.of()).getOrDefault(each.text(), 0);
      var line = "%s %s %s %s".formatted(each.network(), each.id(), each.state(), each.text());
      if (times > 1) {
        duplicates.add(times + " times: " + line);
      }
      if (times == 0) {
        lost.add(line);
      }
    }
    var spoiled = house.peers.spoiled();
    var start = starts.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Tally(
        kills,
        deliveries,
        spoiled,
        duplicates,
        lost,
        house.steps.doubts(decided),
        start.length == 0 ? 0 : start[start.length / 2]);
  }

  /// A database that was just killed believes nothing for a moment.
  private List<Believed> believed() {
    for (var tries = 0; ; tries++) {
      try {
        return house.desk.believed();
      } catch (DataAccessException | TransactionException e) {
        if (tries == 50) {
          throw e;
        }
      }
    }
  }

  private interface Condition {
    boolean holds();
  }

  /// Until it holds, or the patience is over: then the tally says what is missing.
  private static void await(Condition condition, Duration patience) throws InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    while (!condition.holds() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
  }

  private static void say(String sentence, Object... arguments) {
    System.out.printf(sentence + "%n", arguments);
  }
}
