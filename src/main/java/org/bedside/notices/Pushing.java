package org.bedside.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bedside.backup.Restored;
import org.bedside.hours.Hours;
import org.bedside.notices.PushWaiting.Wake;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides when somebody is woken: not in their quiet hours and not twice about the same within a
/// while, unless it is urgent.
@Component
class Pushing {

  /// So long after a push about something no other about the same follows: who was told once knows
  /// it.
  static final Duration ONCE_IN = Duration.ofMinutes(15);

  private final PushWaiting waiting;
  private final Subscriptions subscriptions;
  private final PushCall call;
  private final Hours hours;
  private final People people;
  private final Restored restored;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicBoolean asked = new AtomicBoolean();

  Pushing(
      PushWaiting waiting,
      Subscriptions subscriptions,
      PushCall call,
      Hours hours,
      People people,
      Restored restored,
      TransactionTemplate transaction,
      Clock clock) {
    this.waiting = waiting;
    this.subscriptions = subscriptions;
    this.call = call;
    this.hours = hours;
    this.people = people;
    this.restored = restored;
    this.transaction = transaction;
    this.clock = clock;
  }

  void push(Wake wake) {
    var now = clock.instant();
    if (!wake.urgent() && waiting.toldSince(wake.principal(), wake.topic(), now.minus(ONCE_IN))) {
      return;
    }
    waiting.put(wake, due(wake, now));
    afterCommit(() -> {
      if (asked.compareAndSet(false, true)) {
        Thread.ofVirtual().name("push").start(this::look);
      }
    });
  }

  private static void afterCommit(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }

  private Instant due(Wake wake, Instant now) {
    return wake.urgent()
        ? now
        : person(wake.principal()).map(id -> hours.loudAgain(id, now)).orElse(now);
  }

  /// What is due and what had to wait until quiet hours were over. A restored house keeps silent.
  @Scheduled(fixedDelay = 20_000, initialDelay = 20_000)
  void look() {
    asked.set(false);
    if (!people.isSetUp() || restored.isHeld()) {
      return;
    }
    for (var wakes = take(); !wakes.isEmpty(); wakes = take()) {
      try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
        wakes.forEach(wake ->
            subscriptions
                .of(wake.principal())
                .forEach(browser -> calls.execute(() -> wake(browser, wake))));
      }
    }
    waiting.forgetTold(clock.instant(), ONCE_IN);
  }

  /// Quiet hours may have begun, or somebody may have left, since it was put there. It is written
  /// down as told before anything leaves, so that a crash leaves no second push.
  private List<Wake> take() {
    var now = clock.instant();
    var taken =
        transaction.execute(_ -> {
          var due = waiting.take(now);
          var loud = due.stream().filter(wake -> !due(wake, now).isAfter(now)).toList();
          due.stream()
              .filter(wake -> !loud.contains(wake))
              .forEach(wake -> waiting.put(wake, due(wake, now)));
          loud.forEach(wake -> waiting.told(wake, now));
          return loud;
        });
    return taken == null ? List.of() : taken.stream().filter(this::isHere).toList();
  }

  /// Whoever has left is not woken, on whatever browser they once allowed it.
  private boolean isHere(Wake wake) {
    var id = person(wake.principal());
    if (id.isEmpty() || id.flatMap(people::find).filter(Person::active).isPresent()) {
      return true;
    }
    subscriptions.removeAll(wake.principal());
    return false;
  }

  private void wake(Subscription browser, Wake wake) {
    if (call.wake(browser, wake) == PushCall.Came.GONE) {
      subscriptions.remove(browser.id());
    }
  }

  /// Who works here; nobody for other principals, such as a patient's account.
  private static Optional<PersonId> person(String principal) {
    return principal.startsWith("person:")
        ? Optional.of(new PersonId(UUID.fromString(principal.substring("person:".length()))))
        : Optional.empty();
  }
}
