package org.bedside.direct;

import java.time.Duration;
import org.bedside.backup.Restored;
import org.bedside.direct.DirectOutbox.Leaving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings what waits to the relay, each letter once. What was refused for now waits longer each
/// time; after ten tries, about eight hours, it has failed.
@Component
class DirectCarrying {

  private static final Logger log = LoggerFactory.getLogger(DirectCarrying.class);
  private static final int MOST_TRIES = 10;
  private static final int AT_ONCE = 50;

  private final DirectOutbox outbox;
  private final DirectRelay relay;
  private final Restored restored;

  DirectCarrying(DirectOutbox outbox, DirectRelay relay, Restored restored) {
    this.outbox = outbox;
    this.relay = relay;
    this.restored = restored;
  }

  /// Without a relay nothing is asked. A house that was restored believes that nothing left since.
  @Scheduled(fixedDelay = 5_000, initialDelay = 20_000)
  void look() {
    if (!relay.isSet() || restored.isHeld()) {
      return;
    }
    outbox.doubt();
    for (var i = 0; i < AT_ONCE; i++) {
      var next = outbox.take();
      if (next.isEmpty()) {
        return;
      }
      carry(next.get());
    }
  }

  private void carry(Leaving leaving) {
    try {
      switch (relay.hand(leaving.mail(), leaving.to())) {
        case TAKEN -> outbox.settle(leaving.id(), Delivery.State.SENT);
        case NEVER -> outbox.settle(leaving.id(), Delivery.State.FAILED);
        case DOUBT -> outbox.settle(leaving.id(), Delivery.State.UNCONFIRMED);
        case NOT_NOW -> later(leaving);
      }
    } catch (RuntimeException e) {
      log.error("A Direct letter is in doubt: {}", e.getClass().getName());
      outbox.settle(leaving.id(), Delivery.State.UNCONFIRMED);
    }
  }

  private void later(Leaving leaving) {
    if (leaving.tries() >= MOST_TRIES) {
      outbox.settle(leaving.id(), Delivery.State.FAILED);
    } else {
      outbox.later(leaving.id(), Duration.ofMinutes(1L << (leaving.tries() - 1)));
    }
  }
}
