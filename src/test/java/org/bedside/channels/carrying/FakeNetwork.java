package org.bedside.channels.carrying;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.gate.Cleared;
import org.bedside.networks.Network;

/// A network of the test's own: it answers as it is told, knows what stands there, and remembers
/// every call.
class FakeNetwork implements Channel {

  /// One call, in the order in which they came.
  record Call(UUID delivery, UUID account, boolean isLook) {}

  final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  final Set<UUID> there = ConcurrentHashMap.newKeySet();
  final Map<UUID, AtomicInteger> posted = new ConcurrentHashMap<>();
  private final Map<UUID, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> mostAtOnce = new ConcurrentHashMap<>();

  /// Told by default to take all and to show what it took.
  volatile Function<Delivery, Answer<Placed>> sending = this::take;

  volatile Function<Delivery, Answer<Found>> looking = this::truth;
  volatile Function<Delivery, Answer<TakenBack>> recalling = this::remove;

  final Answer<Placed> take(Delivery delivery) {
    there.add(delivery.id());
    posted.computeIfAbsent(delivery.id(), _ -> new AtomicInteger()).incrementAndGet();
    return new Answer.Given<>(placed(delivery));
  }

  final Answer<Found> truth(Delivery delivery) {
    return new Answer.Given<>(
        there.contains(delivery.id()) ? new Found.There(placed(delivery)) : new Found.Absent());
  }

  final Answer<TakenBack> remove(Delivery delivery) {
    there.remove(delivery.id());
    return new Answer.Given<>(new TakenBack());
  }

  static Placed placed(Delivery delivery) {
    return new Placed("x:" + delivery.id(), "https://x.example/" + delivery.id());
  }

  long sends(UUID account) {
    return calls.stream().filter(c -> !c.isLook() && c.account().equals(account)).count();
  }

  long sendsOf(UUID delivery) {
    return calls.stream().filter(c -> !c.isLook() && c.delivery().equals(delivery)).count();
  }

  int mostAtOnce(UUID account) {
    return mostAtOnce.getOrDefault(account, 0);
  }

  int underWay(UUID account) {
    return underWay.computeIfAbsent(account, _ -> new AtomicInteger()).get();
  }

  /// Those that stand there more than once.
  List<UUID> duplicates() {
    return posted.entrySet().stream()
        .filter(each -> each.getValue().get() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Network network() {
    return Network.X;
  }

  @Override
  public Answer<Placed> send(Cleared cleared, Delivery delivery, Account account) {
    calls.add(new Call(delivery.id(), account.id(), false));
    var here = underWay.computeIfAbsent(account.id(), _ -> new AtomicInteger());
    mostAtOnce.merge(account.id(), here.incrementAndGet(), Math::max);
    try {
      return sending.apply(delivery);
    } finally {
      here.decrementAndGet();
    }
  }

  @Override
  public Answer<Found> lookBack(Delivery delivery, Account account) {
    calls.add(new Call(delivery.id(), account.id(), true));
    return looking.apply(delivery);
  }

  @Override
  public Answer<TakenBack> recall(Delivery delivery, Account account) {
    return recalling.apply(delivery);
  }

  @Override
  public Answer<Well> check(Account account) {
    return new Answer.Given<>(new Well(account.name()));
  }
}
