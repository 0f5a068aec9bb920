package org.bedside.channels;

import java.time.Clock;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.publishing.PostId;
import org.springframework.stereotype.Component;

/// Takes a post back wherever it is out. What a channel cannot take back stays on record with the
/// reason.
@Component
class Recalling {

  private final Deliveries deliveries;
  private final Accounts accounts;
  private final Networking networking;
  private final Audit audit;
  private final Clock clock;

  Recalling(
      Deliveries deliveries, Accounts accounts, Networking networking, Audit audit, Clock clock) {
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.networking = networking;
    this.audit = audit;
    this.clock = clock;
  }

  void recall(PostId post) {
    for (var delivery : deliveries.of(post)) {
      var account = accounts.find(delivery.account());
      var mayBeOut =
          delivery.state() == DeliveryState.SENT || delivery.state() == DeliveryState.UNCONFIRMED;
      if (mayBeOut && account.isPresent()) {
        recall(delivery, account.get());
      }
    }
  }

  private void recall(Delivery delivery, Account account) {
    var answer = networking.channel(account.network()).recall(delivery, account);
    var trouble =
        switch (answer) {
          case Answer.Given<Channel.TakenBack> _ -> null;
          case Answer.Rejected<Channel.TakenBack>(var refusal, _) ->
              "channels.refusal." + refusal.name();
          case Answer.RetryLater<Channel.TakenBack> _,
              Answer.RefreshAuth<Channel.TakenBack> _,
              Answer.Reconnect<Channel.TakenBack> _,
              Answer.Unknown<Channel.TakenBack> _ ->
              "channels.trouble.NOT_RECALLED";
        };
    deliveries.recalled(delivery.id(), trouble, clock.instant());
    audit.record(
        Entry.of(
                "system",
                trouble == null ? "delivery.recalled" : "delivery.not-recalled",
                delivery.post().subject())
            .with("delivery", delivery.id().toString())
            .with("channel", account.id().toString()));
  }
}
