package org.bedside.channels;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bedside.backup.Restored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The one loop of a node that takes what is due and lets each delivery run on a thread of its own.
/// Any number of nodes may run it.
@Component
class Dispatcher implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final int BATCH = 100;

  private final Deliveries deliveries;
  private final Recalls recalls;
  private final Sending sending;
  private final Settling settling;
  private final Recalling recalling;
  private final Restored restored;
  private final ChannelsSettings settings;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;

  Dispatcher(
      Deliveries deliveries,
      Recalls recalls,
      Sending sending,
      Settling settling,
      Recalling recalling,
      Restored restored,
      ChannelsSettings settings,
      Clock clock) {
    this.deliveries = deliveries;
    this.recalls = recalls;
    this.sending = sending;
    this.settling = settling;
    this.recalling = recalling;
    this.restored = restored;
    this.settings = settings;
    this.clock = clock;
  }

  /// Takes what is due now and starts it; then what is in doubt, and what is wanted back. A
  /// restored house does nothing of it until a person has looked.
  void look() {
    if (restored.isHeld()) {
      return;
    }
    var now = clock.instant();
    if (sending.isReady()) {
      for (var claimed : deliveries.claim(now, settings.lease(), BATCH)) {
        threads.execute(() -> guarded(() -> sending.send(claimed)));
      }
    }
    deliveries.doubtAbandoned(now);
    for (var doubt : deliveries.claimDoubts(now, BATCH)) {
      threads.execute(() -> guarded(() -> settling.settle(doubt)));
    }
    for (var wanted : recalls.claim(now, BATCH)) {
      threads.execute(() -> guarded(() -> recalling.recall(wanted)));
    }
    settling.giveToPeople();
  }

  /// A broken machine must not end the loop: the lease brings the delivery back. What was claimed
  /// in the moment in which the rows came back shows the hold that came with them.
  private void guarded(Runnable work) {
    try {
      if (!restored.isHeld()) {
        work.run();
      }
    } catch (RuntimeException e) {
      log.error("A delivery broke off; its lease brings it back: {}", e.getClass().getName());
    }
  }

  private void loop() {
    while (running) {
      try {
        look();
      } catch (DataAccessException e) {
        log.warn("The database does not answer; deliveries wait");
      } catch (RuntimeException e) {
        log.error("The dispatcher broke off: {}", e.getClass().getName());
      }
      try {
        Thread.sleep(settings.every());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("dispatcher").start(this::loop);
  }

  /// Lets running calls end, so that a planned stop leaves no doubt behind.
  @Override
  public void stop() {
    running = false;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(8, TimeUnit.SECONDS)) {
        log.warn("Some calls are still under way; the next start settles them");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
