package org.bedside.channels.carrying;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bedside.backup.Restored;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.Mode;
import org.bedside.gate.Answer.Held;
import org.bedside.gate.Answer.Leave;
import org.bedside.gate.Answer.Reason;
import org.bedside.gate.Answer.Stopped;
import org.bedside.gate.Departure;
import org.bedside.gate.Gate;
import org.bedside.publishing.Addressed;
import org.bedside.publishing.OutletId;
import org.bedside.publishing.Parcel;
import org.bedside.publishing.Publishing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what is due, asks the gate about all of it, and writes down whose calls begin, in one
/// transaction. Its locks are the claim: no other node gets what it holds, a node that dies in it
/// has taken nothing, and whatever people decide about these deliveries comes before it or after
/// it.
@Component
class Beginning {

  private static final Logger log = LoggerFactory.getLogger(Beginning.class);

  private final Claims claims;
  private final Accounts accounts;
  private final Publishing publishing;
  private final Gate gate;
  private final Outcomes outcomes;
  private final Handback handback;
  private final Restored restored;
  private final Bell bell;
  private final ChannelsSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Beginning(
      Claims claims,
      Accounts accounts,
      Publishing publishing,
      Gate gate,
      Outcomes outcomes,
      Handback handback,
      Restored restored,
      Bell bell,
      ChannelsSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.claims = claims;
    this.accounts = accounts;
    this.publishing = publishing;
    this.gate = gate;
    this.outcomes = outcomes;
    this.handback = handback;
    this.restored = restored;
    this.bell = bell;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Those whose calls may leave now, each once; no more to an account than it has places. Until
  /// the guard knows the patients, and while a restored house is held, what is due waits.
  List<Ready> begin(Places places) {
    if (!gate.isReady()) {
      return List.of();
    }
    var now = clock.instant();
    return begin(() -> claims.due(now, now.plus(settings.lease()), places));
  }

  /// If one of them breaks the house itself, it alone is put back. While the database is away what
  /// is due waits; what began in an earlier transaction is not lost by it.
  private List<Ready> begin(Supplier<List<Delivery>> take) {
    var taken = new ArrayList<Delivery>();
    try {
      return Objects.requireNonNull(
          transaction.execute(_ -> {
            taken.addAll(take.get());
            // Asked after the taking: rows that came back from a backup show the hold with them.
            return taken.isEmpty() || restored.isHeld()
                ? List.of()
                : marked(prepared(taken), taken.size());
          }));
    } catch (RuntimeException e) {
      if (isAway(e)) {
        log.warn("The database does not answer; deliveries wait");
        return List.of();
      }
      if (taken.isEmpty()) {
        throw e;
      }
      return apart(taken, e);
    }
  }

  /// The fault lies with no delivery, and none is blamed for it.
  private static boolean isAway(RuntimeException e) {
    return e instanceof TransactionException
        || (e instanceof DataAccessException && !(e instanceof PessimisticLockingFailureException));
  }

  private List<Ready> apart(List<Delivery> taken, RuntimeException e) {
    if (taken.size() == 1) {
      log.error("A delivery broke off before its call: {}", e.getClass().getName());
      outcomes.broke(taken.getFirst());
      return List.of();
    }
    var middle = taken.size() / 2;
    return Stream.of(taken.subList(0, middle), taken.subList(middle, taken.size()))
        .flatMap(half -> begin(() -> claims.again(half)).stream())
        .toList();
  }

  private List<Ready> marked(List<Ready> ready, int taken) {
    if (ready.size() < taken) {
      bell.ring(); // the places of those that stay are free for others
    }
    if (ready.isEmpty()) {
      return ready;
    }
    var all = ready.stream().collect(toMap(Ready::delivery, Function.identity()));
    var begun =
        claims.begin(
            ready.stream().map(Ready::delivery).toList(), clock.instant(), settings.lease());
    return begun.stream()
        .map(delivery -> Objects.requireNonNull(all.get(delivery)).begun())
        .toList();
  }

  /// What the gate lets go; of the rest it is written down why not.
  private List<Ready> prepared(List<Delivery> taken) {
    // Read after the taking, for somebody may have paused one of them just now.
    var known =
        accounts.all().stream()
            .filter(account -> account.mode() == Mode.LIVE || account.mode() == Mode.DRY_RUN)
            .collect(toMap(Account::id, Function.identity()));
    var inTime =
        taken.stream()
            .filter(each -> known.containsKey(each.account()))
            .filter(this::isInTime)
            .toList();
    var parcels = publishing.parcels(inTime.stream().map(Beginning::addressed).collect(toSet()));
    var asked = new ArrayList<Delivery>();
    for (var delivery : inTime) {
      if (parcels.containsKey(addressed(delivery))) {
        asked.add(delivery);
      } else {
        outcomes.held(delivery, "gate.held.NOT_APPROVED");
      }
    }
    return answered(asked, parcels, known);
  }

  private static Addressed addressed(Delivery delivery) {
    return new Addressed(delivery.post(), new OutletId(delivery.account()));
  }

  private boolean isInTime(Delivery delivery) {
    if (delivery.attempts() > 0
        || !delivery.due().plus(settings.latest()).isBefore(clock.instant())) {
      return true;
    }
    outcomes.held(delivery, "channels.trouble.LATE");
    return false;
  }

  private List<Ready> answered(
      List<Delivery> asked, Map<Addressed, Parcel> parcels, Map<UUID, Account> known) {
    var answers =
        gate.clear(
            asked.stream()
                .map(delivery -> Objects.requireNonNull(parcels.get(addressed(delivery))))
                .map(parcel -> new Departure(parcel.words(), parcel.when(), parcel.approval()))
                .toList());
    var ready = new ArrayList<Ready>();
    for (var i = 0; i < asked.size(); i++) {
      var delivery = asked.get(i);
      var account = Objects.requireNonNull(known.get(delivery.account()));
      switch (answers.get(i)) {
        case Held(var reason) when reason == Reason.NOT_READY -> outcomes.notYet(delivery);
        case Held(var reason) -> handback.held(delivery, reason);
        case Stopped _ -> outcomes.stopped(delivery, "gate.stopped");
        case Leave _ when account.mode() == Mode.DRY_RUN -> outcomes.rehearsed(delivery);
        case Leave(var words) -> ready.add(new Ready(delivery, account, words));
      }
    }
    return ready;
  }
}
