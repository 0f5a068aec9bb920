package org.bedside.channels.carrying;

import java.time.Clock;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Networking;
import org.bedside.people.PersonId;
import org.bedside.publishing.PostId;
import org.bedside.today.Today;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person may say about deliveries: to hold them before they leave, what became of one in
/// doubt, and that those held may go or stay.
@Component
class Holding {

  private final Deliveries deliveries;
  private final Accounts accounts;
  private final Networking networking;
  private final Bell bell;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  Holding(
      Deliveries deliveries,
      Accounts accounts,
      Networking networking,
      Bell bell,
      Today today,
      Audit audit,
      Clock clock) {
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.networking = networking;
    this.bell = bell;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  /// Holds a delivery, and its siblings on other channels that have not left either.
  @Transactional
  public void hold(Delivery delivery, PersonId by) {
    var now = clock.instant();
    if (deliveries.hold(delivery.id(), "channels.trouble.BY_PERSON", now)) {
      record(delivery, "hold", by);
      deliveries.holdSiblings(delivery, now).forEach(each -> record(each, "hold", by));
    }
  }

  @Transactional
  public void decide(Delivery delivery, DeliveryState state, String decision, PersonId by) {
    if (deliveries.decide(delivery.id(), state, null, clock.instant())) {
      if (state == DeliveryState.PLANNED) {
        again(delivery);
      }
      today.settle(delivery.subject(), "delivery", by);
      record(delivery, decision, by);
      bell.ring();
    }
  }

  private void again(Delivery delivery) {
    accounts
        .find(delivery.account())
        .flatMap(account -> networking.find(account.network()))
        .ifPresent(channel -> channel.again(delivery));
  }

  /// The same for all that is held of a post.
  @Transactional
  public void decideAll(UUID post, DeliveryState state, String decision, PersonId by) {
    deliveries.of(new PostId(post)).stream()
        .filter(delivery -> delivery.state() == DeliveryState.HELD)
        .forEach(delivery -> decide(delivery, state, decision, by));
  }

  private void record(Delivery delivery, String decision, PersonId by) {
    audit.record(
        Entry.of("person:" + by.value(), "delivery.decided", delivery.post().subject())
            .with("delivery", delivery.id().toString())
            .with("decision", decision));
  }
}
