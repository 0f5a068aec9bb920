package org.bedside.channels.carrying;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bedside.backup.Restored;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The one loop of a node that takes what is due and lets each call run on a thread of its own, as
/// many at a time as its account has [Places]. Any number of nodes may run it.
@Component
class Dispatcher implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  /// While more waits than there are places, places are gathered before the next are taken.
  private static final Duration GATHER = Duration.ofMillis(2);

  private final Claims claims;
  private final Beginning beginning;
  private final Sending sending;
  private final Recording recording;
  private final Settling settling;
  private final Recalling recalling;
  private final Restored restored;
  private final Bell bell;
  private final ChannelsSettings settings;
  private final Clock clock;
  private final Places calls;
  private final Places looks;
  private final Places recalls;
  private final Set<UUID> full = ConcurrentHashMap.newKeySet();
  private ExecutorService calling = Executors.newVirtualThreadPerTaskExecutor();
  private List<Thread> loops = List.of();
  private volatile boolean running;
  private long sweptAt = System.nanoTime() - Duration.ofMinutes(2).toNanos();

  Dispatcher(
      Claims claims,
      Beginning beginning,
      Sending sending,
      Recording recording,
      Settling settling,
      Recalling recalling,
      Restored restored,
      Bell bell,
      ChannelsSettings settings,
      Clock clock) {
    this.claims = claims;
    this.beginning = beginning;
    this.sending = sending;
    this.recording = recording;
    this.settling = settling;
    this.recalling = recalling;
    this.restored = restored;
    this.bell = bell;
    this.settings = settings;
    this.clock = clock;
    this.calls = new Places(settings.calls());
    this.looks = new Places(settings.calls());
    this.recalls = new Places(settings.calls());
  }

  /// Takes what is due now and starts it; then, now and then, what is in doubt, and what is wanted
  /// back. A restored house does nothing of it until a person has looked.
  void look() {
    if (restored.isHeld()) {
      return;
    }
    send();
    if (System.nanoTime() - sweptAt >= settings.every().toNanos()) {
      sweptAt = System.nanoTime();
      sweep(clock.instant());
    }
  }

  private void send() {
    var ready = beginning.begin(calls);
    ready.forEach(each -> calls.take(each.account().id()));
    var taken = calls.taken();
    ready.stream()
        .map(each -> each.account().id())
        .filter(account -> taken.getOrDefault(account, 0) >= calls.most())
        .forEach(full::add);
    ready.forEach(each -> calling.execute(() -> call(each)));
  }

  /// A place is free again when its call was answered well; otherwise when that is written down, so
  /// that the next one knows of it.
  private void call(Ready ready) {
    var account = ready.account().id();
    var result = sending.call(ready);
    var isWell = result.answer() instanceof Answer.Given;
    try {
      recording.add(result, isWell ? () -> {} : () -> leave(account));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (isWell) {
      leave(account);
    }
  }

  /// Wakes the loop if something may wait for this place.
  private void leave(UUID account) {
    calls.leave(account);
    if (full.remove(account)) {
      bell.ringNow();
    }
  }

  private void sweep(Instant now) {
    claims.sweep(now);
    for (var doubt : claims.doubts(now, looks)) {
      within(looks, doubt, () -> settling.settle(doubt));
    }
    for (var wanted : claims.wantedBack(now, recalls)) {
      within(recalls, wanted, () -> recalling.recall(wanted));
    }
    settling.giveToPeople();
  }

  /// A broken machine must not end the loop: the next look comes by itself.
  private void within(Places places, Delivery delivery, Runnable work) {
    places.take(delivery.account());
    calling.execute(() -> {
      try {
        if (!restored.isHeld()) {
          work.run();
        }
      } catch (RuntimeException e) {
        log.error("A look broke off and will be repeated: {}", e.getClass().getName());
      } finally {
        places.leave(delivery.account());
      }
    });
  }

  private void loop() {
    while (running) {
      try {
        look();
      } catch (DataAccessException | TransactionException e) {
        log.warn("The database does not answer; deliveries wait");
      } catch (RuntimeException e) {
        log.error("The dispatcher broke off: {}", e.getClass().getName());
      }
      try {
        bell.await(bell.isRung() ? Duration.ZERO : untilNext());
        if (!full.isEmpty()) {
          Thread.sleep(GATHER);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Until the next delivery is due, to the millisecond, but no longer than a look may wait.
  private Duration untilNext() {
    try {
      var now = clock.instant();
      return claims
          .next(now)
          .map(due -> Duration.between(now, due))
          .filter(wait -> wait.compareTo(settings.every()) < 0)
          .orElse(settings.every());
    } catch (DataAccessException e) {
      return settings.every();
    }
  }

  private void record() {
    try {
      while (running) {
        recording.next();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    running = true;
    calling = Executors.newVirtualThreadPerTaskExecutor();
    loops =
        List.of(
            Thread.ofVirtual().name("dispatcher").start(this::loop),
            Thread.ofVirtual().name("recorder").start(this::record));
  }

  /// Lets what was taken begin, calls end and results be written down, in this order, so that a
  /// planned stop leaves no doubt behind.
  @Override
  public void stop() {
    running = false;
    bell.ringNow();
    try {
      for (var loop : loops) {
        loop.join(Duration.ofSeconds(8));
      }
      calling.shutdown();
      if (!calling.awaitTermination(8, TimeUnit.SECONDS)) {
        log.warn("Some calls are still under way; the next start settles them");
      }
      recording.rest();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
