package org.bedside.channels.carrying;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.bedside.channels.carrying.Desk.Believed;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;

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

  /// @param posts at most, each of which makes a delivery to four networks
  /// @param kills at most, while there is something to leave; those frozen come on top
  /// @param apart in the day, the longest pause between two kills
  /// @param storm in the day, from which on nothing is begun any more
  /// @param whole in the day, after which what has not settled stays so
  record Plan(
      long seed,
      int percent,
      int posts,
      int kills,
      Duration apart,
      Duration storm,
      Duration whole) {}

  /// What came of it.
  ///
  /// @param unsettled what the house does not hold for out in the end, or nobody compared
  /// @param startMillis that a worker took until it looked for deliveries, the middle one of all
  record Tally(
      Map<Kill, Integer> kills,
      Map<Network, Integer> deliveries,
      int spoiled,
      List<String> duplicates,
      List<String> lost,
      int unsettled,
      Steps.Doubts doubts,
      long startMillis) {}

  /// Until what a dead node or a late call has sent is there.
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

  private static final Duration LOOK = Duration.ofMillis(300);

  private final CrashingHouse house;
  private final Plan plan;
  private final Storm storm;
  private final Progress progress;
  private final Set<UUID> decided = new HashSet<>();
  private final Map<UUID, Instant> asked = new HashMap<>();
  private final long end;

  DeliveryTrial(CrashingHouse house, Plan plan, Progress progress) {
    this.house = house;
    this.plan = plan;
    this.progress = progress;
    this.end = System.nanoTime() + plan.whole().toNanos();
    this.storm = new Storm(house, plan, progress);
  }

  Tally run() throws InterruptedException, ExecutionException {
    progress.say("%d workers look for deliveries; the storm begins", house.awaitWorkers());
    house.peers.begin(plan.seed(), plan.percent());
    storm.run();
    progress.say("%s, %d posts; now the house settles", storm.kills(), storm.approved());
    settle();
    progress.say("The house has settled; what is out is counted");
    house.workers.forEach(WorkerProcess::close);
    return tally();
  }

  /// What is known of a trial that did not come to its end: nothing of it was compared.
  Tally brokenOff() {
    var deliveries = new EnumMap<Network, Integer>(Network.class);
    Desk.NETWORKS.forEach(network -> deliveries.put(network, storm.approved()));
    var all = deliveries.values().stream().mapToInt(Integer::intValue).sum();
    var none = new Steps.Doubts(0, 0, 0, 0);
    return new Tally(
        storm.kills(),
        deliveries,
        house.peers.spoiled(),
        List.of(),
        List.of(),
        all,
        none,
        storm.start());
  }

  /// The doubts of the storm are settled in its weather; what waits for a better hour leaves under
  /// a clear sky.
  private void settle() throws InterruptedException {
    var halfway = System.nanoTime() + (end - System.nanoTime()) / 2;
    while (System.nanoTime() < end) {
      house.revive();
      var all = house.believed();
      progress.now(storm, all);
      if (all.stream().noneMatch(DeliveryTrial::isTheMachines) || System.nanoTime() > halfway) {
        house.peers.clear();
      }
      if (all.stream().allMatch(DeliveryTrial::isOver) && storm.allAwake()) {
        return;
      }
      byPeople(all);
      Thread.sleep(LOOK);
    }
    progress.say("Something does not move");
    house.explain();
  }

  private static boolean isOver(Believed delivery) {
    return delivery.state() == DeliveryState.SENT;
  }

  /// On its way, or in a doubt that no person was asked about.
  private static boolean isTheMachines(Believed delivery) {
    return switch (delivery.state()) {
      case SENDING -> true;
      case UNCONFIRMED -> !delivery.person();
      default -> false;
    };
  }

  /// What the machine gave to people: they look there, and say what they saw.
  private void byPeople(List<Believed> all) {
    var now = house.clock.instant();
    var ripe = new ArrayList<Believed>();
    for (var each : all) {
      if (each.person() && !isOver(each)) {
        if (asked.computeIfAbsent(each.id(), _ -> now).plus(ON_ITS_WAY).isBefore(now)) {
          ripe.add(each);
        }
      } else {
        asked.remove(each.id());
      }
    }
    if (ripe.isEmpty()) {
      return;
    }
    var out = house.out();
    for (var each : ripe) {
      house.desk.decide(each, times(out, each.network(), each.text()) > 0);
      decided.add(each.id());
      asked.remove(each.id());
    }
  }

  /// What the house believes is asked first: what it holds for out must be out by then.
  private Tally tally() throws InterruptedException {
    var believed = house.believed();
    var doubts = house.steps.doubts(decided, open(believed));
    var known = new HashMap<String, Believed>();
    believed.forEach(each -> known.put(each.network() + " " + each.text(), each));
    var out = house.out();
    var deliveries = new EnumMap<Network, Integer>(Network.class);
    var duplicates = new ArrayList<String>();
    var lost = new ArrayList<String>();
    var unsettled = 0;
    for (var text : house.desk.texts()) {
      for (var network : Desk.NETWORKS) {
        deliveries.merge(network, 1, Integer::sum);
        var delivery = known.get(network + " " + text);
        var times = times(out, network, text);
        if (times > 1) {
          duplicates.add(times + " times: " + way(network, text, delivery));
        }
        if (times == 0 && (delivery == null || isOver(delivery))) {
          lost.add(way(network, text, delivery));
        } else if (delivery == null || !isOver(delivery)) {
          unsettled++;
          progress.say("UNSETTLED, out %d times: %s", times, way(network, text, delivery));
        }
      }
    }
    return new Tally(
        storm.kills(),
        deliveries,
        house.peers.spoiled(),
        duplicates,
        lost,
        unsettled,
        doubts,
        storm.start());
  }

  private static Set<UUID> open(List<Believed> believed) {
    return believed.stream()
        .filter(each -> !isOver(each))
        .map(Believed::id)
        .collect(Collectors.toSet());
  }

  private String way(Network network, String text, @Nullable Believed delivery) {
    var steps = delivery == null ? "no plan" : house.steps.of(delivery.id());
    return "%s %s %s".formatted(network, text, steps);
  }

  private static int times(Map<Network, Map<String, Integer>> out, Network network, String text) {
    return out.getOrDefault(network, Map.of()).getOrDefault(text, 0);
  }
}
