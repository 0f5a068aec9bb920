package org.bedside.channels.restored;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.backup.Restored;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.restored.RestoredDeliveries.Seen;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Networking;
import org.bedside.guard.Audience;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A restored house compares what it believes with what is out there, before anything leaves it
/// again. Nothing looks by itself: a copy that is only tried out must not touch the accounts of the
/// house that goes on beside it.
@Component
class Reconciling {

  /// A delivery that this house believes to be unfinished.
  record Waiting(Delivery delivery, Account account, Sight sight) {}

  /// What is known of it. `LATER`: its time has not come, so it cannot be out.
  enum Sight {
    LATER,
    UNSEEN,
    ABSENT,
    UNTOLD;

    /// Whether somebody still has to look, or to say.
    boolean open() {
      return this == UNSEEN || this == UNTOLD;
    }
  }

  private static final Logger log = LoggerFactory.getLogger(Reconciling.class);
  private static final String SUBJECT = "channels:restored";
  private static final String KIND = "house-restored";

  private final Restored restored;
  private final RestoredDeliveries deliveries;
  private final Accounts accounts;
  private final Networking networking;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  Reconciling(
      Restored restored,
      RestoredDeliveries deliveries,
      Accounts accounts,
      Networking networking,
      Today today,
      Audit audit,
      Clock clock) {
    this.restored = restored;
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.networking = networking;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  /// Writes it down once, and says it on Today until it is done.
  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    restored
        .hold()
        .ifPresent(hold -> {
          var known =
              audit.about(SUBJECT).stream()
                  .anyMatch(line ->
                      line.action().equals("house.restored")
                          && !line.at().isBefore(hold.restored()));
          if (!known) {
            audit.record(
                Entry.of("system", "house.restored", SUBJECT)
                    .with("taken", hold.taken().toString()));
          }
          today.put(
              Item.forRight(
                  Right.MANAGE_CHANNELS,
                  null,
                  SUBJECT,
                  KIND,
                  Audience.PUBLIC,
                  "/channels/restored",
                  10));
        });
  }

  List<Waiting> waiting(Restored.Hold hold) {
    var now = clock.instant();
    var seen = deliveries.seen(hold.restored());
    return deliveries.unfinished().stream()
        .flatMap(delivery ->
            accounts.find(delivery.account()).stream()
                .map(account ->
                    new Waiting(
                        delivery,
                        account,
                        sight(delivery, Optional.ofNullable(seen.get(delivery.id())), now))))
        .toList();
  }

  private static Sight sight(Delivery delivery, Optional<Seen> seen, Instant now) {
    if (delivery.state() == DeliveryState.PLANNED
        && delivery.attempts() == 0
        && delivery.due().isAfter(now)) {
      return Sight.LATER;
    }
    return seen.map(s -> Sight.valueOf(s.name())).orElse(Sight.UNSEEN);
  }

  /// Asks the networks about all that is open: the accounts at once, each account's one by one.
  void look(PersonId by) {
    var hold = restored.hold();
    if (hold.isEmpty()) {
      return;
    }
    var open =
        waiting(hold.get()).stream()
            .filter(waiting -> waiting.sight().open())
            .collect(groupingBy(waiting -> waiting.account().id()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var ofOneAccount : open.values()) {
        threads.execute(() -> ofOneAccount.forEach(waiting -> look(waiting, by)));
      }
    }
  }

  private void look(Waiting waiting, PersonId by) {
    var delivery = waiting.delivery();
    try {
      // Read anew: the look before may have renewed the account's tokens.
      var account = accounts.find(waiting.account().id()).orElseThrow();
      var channel = networking.channel(account.network());
      switch (channel.lookBackFromBackup(delivery, account)) {
        case Answer.Given<Channel.Found>(Channel.Found.There(var placed)) ->
            found(delivery, placed, by);
        case Answer.Given<Channel.Found>(Channel.Found.Absent()) ->
            deliveries.note(delivery.id(), Seen.ABSENT, clock.instant());
        case Answer<Channel.Found> _ ->
            deliveries.note(delivery.id(), Seen.UNTOLD, clock.instant());
      }
    } catch (RuntimeException e) {
      log.error("A look back broke off: {}", e.getClass().getName());
    }
  }

  private void found(Delivery delivery, Channel.Placed placed, PersonId by) {
    if (deliveries.found(delivery.id(), placed, clock.instant())) {
      today.settle(delivery.subject(), "delivery", by);
      record(by, "delivery.found", delivery, "out");
    }
  }

  /// A person knows better than a network that does not tell, or does not want it any more.
  @Transactional
  public boolean decide(UUID id, String decision, PersonId by) {
    var hold = restored.hold();
    var waiting =
        hold.stream()
            .flatMap(h -> waiting(h).stream())
            .filter(w -> w.delivery().id().equals(id))
            .findFirst();
    if (waiting.isEmpty()) {
      return false;
    }
    var delivery = waiting.get().delivery();
    var now = clock.instant();
    var state =
        switch (decision) {
          case "out" -> DeliveryState.SENT;
          case "again" -> DeliveryState.PLANNED;
          default -> DeliveryState.WITHDRAWN;
        };
    if (!deliveries.decide(id, state, now)) {
      return false;
    }
    if (state == DeliveryState.PLANNED) {
      deliveries.note(id, Seen.ABSENT, now);
    }
    today.settle(delivery.subject(), "delivery", by);
    record(by, "delivery.decided", delivery, decision);
    return true;
  }

  /// Lets the house speak again; false while something is open.
  @Transactional
  public boolean release(PersonId by) {
    var hold = restored.hold();
    if (hold.isEmpty()) {
      return true;
    }
    if (waiting(hold.get()).stream().anyMatch(waiting -> waiting.sight().open())) {
      return false;
    }
    var now = clock.instant();
    deliveries.dueNow(now);
    deliveries.forget();
    if (restored.release(by.value(), now)) {
      today.settle(SUBJECT, KIND, by);
      audit.record(Entry.of("person:" + by.value(), "channels.reconciled", SUBJECT));
    }
    return true;
  }

  private void record(PersonId by, String action, Delivery delivery, String decision) {
    audit.record(
        Entry.of("person:" + by.value(), action, delivery.post().subject())
            .with("delivery", delivery.id().toString())
            .with("decision", decision));
  }
}
