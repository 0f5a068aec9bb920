package org.bedside.channels.carrying;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel.Placed;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Refusal;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.people.Right;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.bedside.web.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what became of deliveries, many at once, and tells the person who cares.
@Component
class Outcomes {

  static final String BROKE = "channels.trouble.BROKE";

  private final Deliveries deliveries;
  private final Recalls recalls;
  private final Accounts accounts;
  private final Resting resting;
  private final Today today;
  private final Audit audit;
  private final People people;
  private final Live live;
  private final ChannelsSettings settings;
  private final Clock clock;

  Outcomes(
      Deliveries deliveries,
      Recalls recalls,
      Accounts accounts,
      Resting resting,
      Today today,
      Audit audit,
      People people,
      Live live,
      ChannelsSettings settings,
      Clock clock) {
    this.deliveries = deliveries;
    this.recalls = recalls;
    this.accounts = accounts;
    this.resting = resting;
    this.today = today;
    this.audit = audit;
    this.people = people;
    this.live = live;
    this.settings = settings;
    this.clock = clock;
  }

  /// What came back from calls, in one transaction.
  @Transactional
  public void write(List<Result> results) {
    var well =
        results.stream()
            .collect(partitioningBy(result -> result.answer() instanceof Answer.Given<Placed>));
    sent(well.getOrDefault(true, List.of()));
    well.getOrDefault(false, List.of()).forEach(this::unsent);
    tell();
  }

  /// It is there after all, as a look back told.
  @Transactional
  public void found(Delivery delivery, Account account, Placed placed) {
    write(List.of(Result.of(delivery, account, new Answer.Given<>(placed))));
  }

  private void sent(List<Result> all) {
    if (all.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var out =
        deliveries.sent(
            all.stream()
                .map(result ->
                    new Deliveries.Sent(
                        result.delivery(), ((Answer.Given<Placed>) result.answer()).value()))
                .toList(),
            now);
    var there = new TreeSet<UUID>();
    all.forEach(result -> there.add(result.account().id()));
    accounts.sent(there, now);
    resting.answered(there);
    for (var result : all) {
      var delivery = result.delivery();
      if (result.trouble() != null) {
        accounts.health(delivery.account(), Health.NEEDS_PERSON, result.trouble(), now);
      }
      if (out.contains(delivery.id())) {
        // At its first try nothing about it can wait for anybody.
        if (delivery.attempts() > 0) {
          today.settle(subject(delivery), "delivery", null);
        }
        record(delivery, "delivery.sent");
      }
    }
  }

  private void unsent(Result result) {
    var delivery = result.delivery();
    var account = result.account().id();
    switch (result.answer()) {
      case Answer.Given<Placed> _ -> throw new IllegalStateException("It is out");
      case Answer.Rejected<Placed>(var refusal, var code) -> {
        resting.answered(List.of(account));
        rejected(delivery, refusal, code);
      }
      case Answer.RetryLater<Placed>(var at, var why) -> later(result, at, why);
      case Answer.RefreshAuth<Placed>() -> reconnect(delivery, account, Refusal.SESSION_ENDED);
      case Answer.Reconnect<Placed>(var refusal, _) -> reconnect(delivery, account, refusal);
      case Answer.Unknown<Placed>() -> doubt(result);
    }
  }

  private void rejected(Delivery delivery, Refusal refusal, String code) {
    if (deliveries.move(
        delivery, DeliveryState.REJECTED, "channels.refusal." + refusal.name(), clock.instant())) {
      waitForPerson(delivery);
      audit.record(entry(delivery, "delivery.rejected").with("code", code));
    }
  }

  private void later(Result result, Instant at, Answer.Wait why) {
    var delivery = result.delivery();
    var now = clock.instant();
    switch (why) {
      case ASKED -> resting.asked(delivery.account(), at);
      case AWAY -> resting.silent(delivery.account());
      case NOT_READY -> {}
    }
    if (result.tries() >= settings.tries()) {
      held(delivery, "channels.trouble.GIVEN_UP_LATER");
      return;
    }
    var trouble = why == Answer.Wait.AWAY ? "channels.trouble.AWAY" : "channels.trouble.LATER";
    var again = now.plus(Backoff.after(result.tries()));
    if (deliveries.later(delivery, at.isAfter(again) ? at : again, trouble, now)) {
      record(delivery, "delivery.delayed");
    }
  }

  private void reconnect(Delivery delivery, UUID account, Refusal refusal) {
    resting.answered(List.of(account));
    accounts.health(account, Health.NEEDS_PERSON, refusal, clock.instant());
    held(delivery, "channels.refusal." + refusal.name());
  }

  /// The call may have been heard or not. It is not made again until somebody looked.
  private void doubt(Result result) {
    var delivery = result.delivery();
    if (!result.broke()) {
      resting.silent(delivery.account());
    }
    var trouble = result.broke() ? BROKE : "channels.trouble.UNKNOWN";
    if (deliveries.move(delivery, DeliveryState.UNCONFIRMED, trouble, clock.instant())) {
      record(delivery, "delivery.unconfirmed");
    }
  }

  /// A person must do something first.
  @Transactional
  public void held(Delivery delivery, String trouble) {
    if (deliveries.move(delivery, DeliveryState.HELD, trouble, clock.instant())) {
      waitForPerson(delivery);
      record(delivery, "delivery.held");
    }
  }

  /// The gate stopped it, so nothing else of its post leaves before a person has looked.
  @Transactional
  public void stopped(Delivery delivery, String trouble) {
    held(delivery, trouble);
    for (var sibling : deliveries.holdSiblings(delivery, clock.instant())) {
      record(sibling, "delivery.held-with");
    }
  }

  @Transactional
  public void rehearsed(Delivery delivery) {
    if (deliveries.move(delivery, DeliveryState.REHEARSED, null, clock.instant())) {
      record(delivery, "delivery.rehearsed");
      tell();
    }
  }

  /// It waits until the house is ready for it.
  @Transactional
  public void notYet(Delivery delivery) {
    var now = clock.instant();
    deliveries.later(delivery, now.plusSeconds(10), "channels.trouble.NOT_YET", now);
  }

  /// The house itself broke on it before anything left.
  @Transactional
  public void broke(Delivery delivery) {
    var now = clock.instant();
    if (delivery.tries() + 1 >= settings.tries()) {
      held(delivery, "channels.trouble.GIVEN_UP_BROKEN");
    } else if (deliveries
        .broke(delivery, now.plus(Backoff.after(delivery.tries() + 1)), now)
        .isPresent()) {
      record(delivery, "delivery.broke");
      tell();
    }
  }

  /// It is not there, so it may be sent again under the same key; but not for ever, in case the
  /// network breaks at each call and shows nothing each time.
  @Transactional
  public void absent(Delivery delivery) {
    var now = clock.instant();
    if (delivery.tries() >= settings.tries()) {
      var broke = BROKE.equals(delivery.trouble());
      held(delivery, "channels.trouble.GIVEN_UP_" + (broke ? "BROKEN" : "ABSENT"));
      return;
    }
    var again = now.plus(Backoff.after(delivery.tries()));
    if (deliveries.later(delivery, again, "channels.trouble.ABSENT", now)) {
      record(delivery, "delivery.absent");
    }
    tell();
  }

  @Transactional
  public void recalled(Delivery delivery) {
    recalls.recalled(delivery.id(), clock.instant());
    today.settle(subject(delivery), "delivery", null);
    record(delivery, "delivery.recalled");
    tell();
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
    tell();
  }

  /// The machine could not settle it.
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
  private static String subject(Delivery delivery) {
    return delivery.subject();
  }

  private void record(Delivery delivery, String action) {
    audit.record(entry(delivery, action));
  }

  private static Entry entry(Delivery delivery, String action) {
    return Entry.of("system", action, delivery.post().subject())
        .with("delivery", delivery.id().toString())
        .with("channel", delivery.account().toString());
  }

  private void tell() {
    for (var person : people.withRight(Right.SEE_CALENDAR)) {
      live.tell(person.id().value().toString(), "deliveries");
    }
  }
}
