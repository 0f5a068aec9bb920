package org.bedside.channels;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.people.Right;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.bedside.web.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what became of a delivery, and tells the person who cares.
@Component
class Outcomes {

  private final Deliveries deliveries;
  private final Recalls recalls;
  private final Accounts accounts;
  private final Today today;
  private final Audit audit;
  private final People people;
  private final Live live;
  private final Clock clock;

  Outcomes(
      Deliveries deliveries,
      Recalls recalls,
      Accounts accounts,
      Today today,
      Audit audit,
      People people,
      Live live,
      Clock clock) {
    this.deliveries = deliveries;
    this.recalls = recalls;
    this.accounts = accounts;
    this.today = today;
    this.audit = audit;
    this.people = people;
    this.live = live;
    this.clock = clock;
  }

  @Transactional
  public void sent(Delivery delivery, Account account, Channel.Placed placed) {
    var now = clock.instant();
    if (deliveries.sent(delivery, placed.reference(), placed.address(), now)) {
      accounts.sent(account.id(), now);
      accounts.health(account.id(), Health.HEALTHY, null, now);
      today.settle(subject(delivery), "delivery", null);
      record(delivery, "delivery.sent");
    }
  }

  @Transactional
  public void rejected(Delivery delivery, Refusal refusal, String code) {
    if (deliveries.move(
        delivery, DeliveryState.REJECTED, "channels.refusal." + refusal.name(), clock.instant())) {
      waitForPerson(delivery);
      audit.record(
          Entry.of("system", "delivery.rejected", delivery.post().subject())
              .with("delivery", delivery.id().toString())
              .with("channel", delivery.account().toString())
              .with("code", code));
      tell();
    }
  }

  @Transactional
  public void later(Delivery delivery, Instant at) {
    if (deliveries.later(delivery, at, "channels.trouble.LATER", clock.instant())) {
      record(delivery, "delivery.delayed");
    }
  }

  @Transactional
  public void reconnect(Delivery delivery, Account account, Refusal refusal) {
    var now = clock.instant();
    accounts.health(account.id(), Health.NEEDS_PERSON, refusal, now);
    if (deliveries.move(delivery, DeliveryState.HELD, "channels.refusal." + refusal.name(), now)) {
      waitForPerson(delivery);
      record(delivery, "delivery.held");
    }
  }

  @Transactional
  public void held(Delivery delivery, String trouble) {
    if (deliveries.move(delivery, DeliveryState.HELD, trouble, clock.instant())) {
      waitForPerson(delivery);
      record(delivery, "delivery.held");
    }
  }

  @Transactional
  public void rehearsed(Delivery delivery) {
    if (deliveries.move(delivery, DeliveryState.REHEARSED, null, clock.instant())) {
      record(delivery, "delivery.rehearsed");
    }
  }

  /// The call may have been heard or not. It is not made again until somebody looked.
  @Transactional
  public void doubt(Delivery delivery) {
    if (deliveries.move(
        delivery, DeliveryState.UNCONFIRMED, "channels.trouble.UNKNOWN", clock.instant())) {
      record(delivery, "delivery.unconfirmed");
    }
  }

  /// It is not there, so it may be sent again under the same key.
  @Transactional
  public void absent(Delivery delivery) {
    var now = clock.instant();
    if (deliveries.later(delivery, now, "channels.trouble.ABSENT", now)) {
      record(delivery, "delivery.absent");
    }
  }

  @Transactional
  public void recalled(Delivery delivery) {
    recalls.recalled(delivery.id(), clock.instant());
    today.settle(subject(delivery), "delivery", null);
    record(delivery, "delivery.recalled");
  }

  /// It is still there, and stands in the ledger once, however often it is tried.
  @Transactional
  public void notRecalled(Delivery delivery, String trouble, boolean again) {
    if (!recalls.notRecalled(delivery.id(), trouble, again, clock.instant())) {
      return;
    }
    if (again) {
      waitForPerson(delivery);
    }
    record(delivery, "delivery.not-recalled");
  }

  /// The machine could not settle the doubt.
  void waitForPerson(Delivery delivery) {
    today.put(
        Item.forRight(
            Right.MANAGE_CHANNELS,
            null,
            subject(delivery),
            "delivery",
            Audience.PUBLIC,
            "/posts/" + delivery.post().value(),
            2));
    tell();
  }

  /// Several channels of one post may wait: one item a delivery, named after its post.
  static String subject(Delivery delivery) {
    return delivery.post().subject() + ":" + delivery.id();
  }

  private void record(Delivery delivery, String action) {
    audit.record(
        Entry.of("system", action, delivery.post().subject())
            .with("delivery", delivery.id().toString())
            .with("channel", delivery.account().toString()));
    tell();
  }

  private void tell() {
    for (var person : people.withRight(Right.SEE_CALENDAR)) {
      live.tell(person.id().value().toString(), "deliveries");
    }
  }

  static UUID id() {
    return UUID.randomUUID();
  }
}
