package org.bedside.channels.carrying;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bedside.backup.Restored;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Channel.Found;
import org.bedside.channels.terms.Channel.Placed;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.Mode;
import org.bedside.channels.terms.Networking;
import org.bedside.gate.Answer.Held;
import org.bedside.gate.Answer.Leave;
import org.bedside.gate.Answer.Reason;
import org.bedside.gate.Answer.Stopped;
import org.bedside.gate.Cleared;
import org.bedside.gate.Gate;
import org.bedside.publishing.OutletId;
import org.bedside.publishing.Publishing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends deliveries: asks the gate about each, writes down that their calls begin, many at once,
/// and makes each call once.
@Component
class Sending {

  /// A delivery whose call has begun: it is written down, and nothing has left yet.
  record Ready(Delivery delivery, Account account, Cleared words) {}

  private static final Logger log = LoggerFactory.getLogger(Sending.class);

  private final Claims claims;
  private final Accounts accounts;
  private final Networking networking;
  private final Publishing publishing;
  private final Gate gate;
  private final Outcomes outcomes;
  private final Restored restored;
  private final ChannelsSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sending(
      Claims claims,
      Accounts accounts,
      Networking networking,
      Publishing publishing,
      Gate gate,
      Outcomes outcomes,
      Restored restored,
      ChannelsSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.claims = claims;
    this.accounts = accounts;
    this.networking = networking;
    this.publishing = publishing;
    this.gate = gate;
    this.outcomes = outcomes;
    this.restored = restored;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Whether the gate can say yes at all. Until the guard knows the patients, what is due waits.
  boolean isReady() {
    return gate.isReady();
  }

  /// Asks the gate anew about each and marks those it lets go as under way, in one transaction:
  /// whatever is decided about them later finds them in that state. If one of them breaks the house
  /// itself, it alone is put back.
  List<Ready> begin(List<Delivery> claimed) {
    try {
      return Objects.requireNonNull(transaction.execute(_ -> beginTogether(claimed)));
    } catch (RuntimeException e) {
      if (isAway(e)) {
        log.warn("The database does not answer; leases bring deliveries back");
        return List.of();
      }
      if (claimed.size() > 1) {
        return claimed.stream().flatMap(each -> begin(List.of(each)).stream()).toList();
      }
      log.error("A delivery broke off before its call: {}", e.getClass().getName());
      outcomes.broke(claimed.getFirst());
      return List.of();
    }
  }

  /// The fault lies with no delivery, and none is blamed for it.
  private static boolean isAway(RuntimeException e) {
    return e instanceof TransactionException
        || (e instanceof DataAccessException && !(e instanceof PessimisticLockingFailureException));
  }

  private List<Ready> beginTogether(List<Delivery> claimed) {
    // What was claimed in the moment in which a backup's rows came back shows the hold with them.
    if (restored.isHeld()) {
      claims.giveBack(claimed, clock.instant());
      return List.of();
    }
    var known =
        claimed.stream()
            .map(Delivery::account)
            .distinct()
            .flatMap(id -> accounts.find(id).stream())
            .collect(toMap(Account::id, Function.identity()));
    var ready = new ArrayList<Ready>();
    for (var delivery : claimed) {
      prepared(delivery, known).ifPresent(ready::add);
    }
    if (ready.isEmpty()) {
      return ready;
    }
    var leaving = ready.stream().map(Ready::delivery).toList();
    var begun = claims.begin(leaving, clock.instant(), settings.lease());
    if (begun.size() < ready.size()) {
      claims.giveBack(leaving, clock.instant());
      ready.removeIf(each -> !begun.contains(each.delivery().id()));
    }
    return ready;
  }

  private Optional<Ready> prepared(Delivery claimed, Map<UUID, Account> known) {
    var account = known.get(claimed.account());
    if (account == null) {
      return Optional.empty();
    }
    if (account.mode() == Mode.OFF || account.mode() == Mode.PAUSED) {
      claims.giveBack(List.of(claimed), clock.instant());
      return Optional.empty();
    }
    if (claimed.attempts() == 0
        && claimed.due().plus(settings.latest()).isBefore(clock.instant())) {
      outcomes.held(claimed, "channels.trouble.LATE");
      return Optional.empty();
    }
    var parcel = publishing.parcel(claimed.post(), new OutletId(account.id()));
    if (parcel.isEmpty()) {
      outcomes.held(claimed, "gate.held.NOT_APPROVED");
      return Optional.empty();
    }
    switch (gate.clear(parcel.get().words(), parcel.get().when(), parcel.get().approval())) {
      case Held(var reason) when reason == Reason.NOT_READY -> outcomes.notYet(claimed);
      case Held(var reason) -> outcomes.stopped(claimed, "gate.held." + reason.name());
      case Stopped _ -> outcomes.stopped(claimed, "gate.stopped");
      case Leave _ when account.mode() == Mode.DRY_RUN -> outcomes.rehearsed(claimed);
      case Leave(var words) -> {
        return Optional.of(new Ready(claimed, account, words));
      }
    }
    return Optional.empty();
  }

  /// Makes the call. If the house breaks on it, nobody knows what has left.
  Result call(Ready ready) {
    var delivery = ready.delivery();
    var account = ready.account();
    try {
      var channel = networking.channel(account.network());
      return looked(
          channel, Result.of(delivery, account, channel.send(ready.words(), delivery, account)));
    } catch (RuntimeException e) {
      log.error("A delivery broke off in its call: {}", e.getClass().getName());
      return new Result(delivery, account, new Answer.Unknown<>(), null, true);
    }
  }

  /// A network may refuse what it has posted. Before a person is told that it can be tried again,
  /// it is looked for.
  private Result looked(Channel channel, Result result) {
    var refusal =
        switch (result.answer()) {
          case Answer.Rejected<Placed>(var said, _) -> said;
          case Answer.Reconnect<Placed>(var said, _) -> said;
          case Answer<Placed> _ -> null;
        };
    if (refusal == null || refusal.isOurs()) {
      return result;
    }
    var delivery = result.delivery();
    var account = result.account();
    var there = channel.isThere(delivery, account);
    if (there instanceof Answer.Given<Boolean>(var seen)) {
      if (seen
          && channel.lookBack(delivery, account)
              instanceof Answer.Given<Found>(Found.There(var placed))) {
        var trouble = result.answer() instanceof Answer.Reconnect<Placed> ? refusal : null;
        return new Result(delivery, account, new Answer.Given<>(placed), trouble, false);
      }
      return result;
    }
    return result.answer() instanceof Answer.Rejected<Placed>
        ? Result.of(delivery, account, new Answer.Unknown<>())
        : result;
  }
}
