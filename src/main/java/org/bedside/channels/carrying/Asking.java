package org.bedside.channels.carrying;

import java.time.Clock;
import java.util.UUID;
import org.bedside.backup.Restored;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Answerable;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Networking;
import org.bedside.networks.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Asks the networks whether readers answered what went out.
@Component
class Asking {

  private static final Logger log = LoggerFactory.getLogger(Asking.class);
  private static final int MOST = 50;

  private final Replies replies;
  private final Deliveries deliveries;
  private final Accounts accounts;
  private final Networking networking;
  private final Restored restored;
  private final Clock clock;

  Asking(
      Replies replies,
      Deliveries deliveries,
      Accounts accounts,
      Networking networking,
      Restored restored,
      Clock clock) {
    this.replies = replies;
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.networking = networking;
    this.restored = restored;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 45_000)
  void look() {
    if (restored.isHeld()) {
      return;
    }
    var now = clock.instant();
    replies.watch(networking.known().stream().filter(this::isAnswerable).toList(), now);
    replies.claim(now, MOST).forEach(this::ask);
  }

  private boolean isAnswerable(Network network) {
    return networking.channel(network) instanceof Answerable;
  }

  /// What does not tell is asked again at its next time.
  private void ask(UUID id) {
    try {
      var delivery = deliveries.find(id).filter(d -> d.state() == DeliveryState.SENT);
      var account = delivery.flatMap(d -> accounts.find(d.account()));
      if (account.isPresent()
          && networking.channel(account.get().network()) instanceof Answerable network
          && network.replies(delivery.get(), account.get())
              instanceof Answer.Given<Integer>(var count)) {
        replies.told(id, count, clock.instant());
      }
    } catch (RuntimeException e) {
      log.error("Asking for answers broke off: {}", e.getClass().getName());
    }
  }
}
