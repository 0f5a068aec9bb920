package org.bedside.channels.carrying;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.bedside.Rounds;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.carrying.RateHouse.Quick;
import org.bedside.channels.carrying.TestNodes.Node;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;

/// How late deliveries leave their house: the second half of `bin/bench rate`. Late is the time
/// between the slot and the call.
final class RateLateness {

  private static final int TURNS = 3;

  private final RateHouse house;

  RateLateness(RateHouse house) {
    this.house = house;
  }

  void run() throws Exception {
    for (var turn = 1; turn <= TURNS; turn++) {
      instant("1,000 due at one instant, dispatch only", house::dispatchOnly);
      instant("1,000 due at one instant, whole path", house::whole);
    }
    steady();
    hung();
    stopped();
  }

  private void instant(String what, Function<Quick, Node> make) throws Exception {
    house.empty();
    var network = new Quick();
    var node = make.apply(network);
    node.dispatcher().start();
    var first = Clock.systemUTC().instant().plusSeconds(2);
    house.plan(1_000, house.accounts, first, Duration.ZERO);
    waitFor(() -> network.late.size() >= 1_000);
    node.dispatcher().stop();
    print(what, network.late.stream().map(RateHouse.Late::by).sorted().toList());
  }

  private void steady() throws Exception {
    house.empty();
    var network = new Quick();
    var node = house.whole(network);
    node.dispatcher().start();
    var first = Clock.systemUTC().instant().plusSeconds(1);
    house.plan(2_000, house.accounts, first, Duration.ofMillis(10));
    waitFor(() -> network.late.size() >= 2_000);
    node.dispatcher().stop();
    var late = network.late.stream().map(RateHouse.Late::by).sorted().toList();
    print("100 a second for 20 s, whole path", late);
    var inTime = late.stream().filter(each -> each.toMillis() <= 5_000).count();
    System.out.printf("  within 5 s of the slot: %.2f %%%n", 100.0 * inTime / late.size());
  }

  /// In turns: one account alone, and beside one that hangs with 2,000 due.
  private void hung() throws Exception {
    var ratios = new double[TURNS];
    for (var turn = 0; turn < TURNS; turn++) {
      var alone = beside(0);
      var beside = beside(2_000);
      ratios[turn] = p99(beside) / p99(alone);
      print("one account alone", alone);
      print("beside one that hangs with 2,000 due", beside);
    }
    System.out.printf("p99 beside a hung account to alone: median %.2f%n", Rounds.median(ratios));
  }

  private List<Duration> beside(int waiting) throws Exception {
    house.empty();
    var network = new Quick();
    var one = house.accounts.getFirst();
    var hangs = new CountDownLatch(1);
    network.sending = delivery -> answer(network, delivery, one.id(), hangs);
    var node = house.whole(network);
    var first = Clock.systemUTC().instant().plusSeconds(1);
    if (waiting > 0) {
      house.plan(waiting, List.of(house.accounts.get(1)), first.minusSeconds(1), Duration.ZERO);
    }
    house.plan(1_000, List.of(one), first, Duration.ofMillis(10));
    node.dispatcher().start();
    waitFor(() -> RateHouse.sorted(network, one).size() >= 1_000);
    var late = RateHouse.sorted(network, one);
    house.bean(Accounts.class).stopAll(UUID.randomUUID(), Clock.systemUTC().instant());
    hangs.countDown();
    node.dispatcher().stop();
    house.bean(Accounts.class).letGo();
    return late;
  }

  private static Answer<Channel.Placed> answer(
      Quick network, Delivery delivery, UUID one, CountDownLatch hangs) {
    if (!delivery.account().equals(one)) {
      FairnessTest.await(hangs);
    }
    return network.take(delivery);
  }

  /// Two nodes under load, and the switch.
  private void stopped() throws Exception {
    house.empty();
    house.plan(50_000, house.accounts, Clock.systemUTC().instant(), Duration.ZERO);
    var nodes = List.of(house.whole(new Quick()), house.whole(new Quick()));
    nodes.forEach(node -> node.dispatcher().start());
    Thread.sleep(3_000);
    var pressed = System.nanoTime();
    house.bean(Accounts.class).stopAll(UUID.randomUUID(), Clock.systemUTC().instant());
    var took = (System.nanoTime() - pressed) / 1e6;
    var begun = house.count("delivery where attempts > 0");
    Thread.sleep(1_500);
    var after = house.count("delivery where attempts > 0");
    System.out.printf(
        "stop switch, two nodes under load: committed after %.1f ms; begun before %,d, after it %d%n",
        took, begun, after - begun);
    nodes.forEach(node -> node.dispatcher().stop());
    house.bean(Accounts.class).letGo();
  }

  private interface Until {
    boolean isTrue();
  }

  private static void waitFor(Until until) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!until.isTrue() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  private static double p99(List<Duration> late) {
    return late.get((int) (late.size() * 0.99)).toNanos() / 1e6;
  }

  private static void print(String what, List<Duration> late) {
    var all = new ArrayList<>(late);
    System.out.printf(
        "%s: %,d left, late p50 %.1f ms, p99 %.1f ms, last %.1f ms%n",
        what,
        all.size(),
        all.get(all.size() / 2).toNanos() / 1e6,
        p99(all),
        all.getLast().toNanos() / 1e6);
  }
}
