package org.bedside.channels;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.bedside.gate.Answer.Held;
import org.bedside.gate.Answer.Leave;
import org.bedside.gate.Answer.Stopped;
import org.bedside.gate.Cleared;
import org.bedside.gate.Gate;
import org.bedside.publishing.OutletId;
import org.bedside.publishing.Publishing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends one delivery: asks the gate, writes down that the call begins, calls once, writes down
/// what came back.
@Component
class Sending {

  private final Deliveries deliveries;
  private final Accounts accounts;
  private final Networking networking;
  private final Publishing publishing;
  private final Gate gate;
  private final Outcomes outcomes;
  private final ChannelsSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sending(
      Deliveries deliveries,
      Accounts accounts,
      Networking networking,
      Publishing publishing,
      Gate gate,
      Outcomes outcomes,
      ChannelsSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.networking = networking;
    this.publishing = publishing;
    this.gate = gate;
    this.outcomes = outcomes;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Whether the gate can say yes at all. Until the guard knows the patients, what is due waits.
  boolean isReady() {
    return gate.isReady();
  }

  void send(Delivery claimed) {
    var account = accounts.find(claimed.account());
    if (account.isEmpty()) {
      return;
    }
    var cleared = Objects.requireNonNull(transaction.execute(_ -> begin(claimed, account.get())));
    cleared.ifPresent(words -> call(claimed, account.get(), words));
  }

  /// Asks the gate anew and marks the delivery as under way, in one transaction: whatever is
  /// decided about it later finds it in that state.
  private Optional<Cleared> begin(Delivery claimed, Account account) {
    var now = clock.instant();
    if (claimed.attempts() == 0 && claimed.due().plus(settings.latest()).isBefore(now)) {
      outcomes.held(claimed, "channels.trouble.LATE");
      return Optional.empty();
    }
    var parcel = publishing.parcel(claimed.post(), new OutletId(account.id()));
    if (parcel.isEmpty()) {
      outcomes.held(claimed, "gate.held.NOT_APPROVED");
      return Optional.empty();
    }
    return switch (gate.clear(parcel.get().words(), parcel.get().when(), parcel.get().approval())) {
      case Held(var reason) -> {
        outcomes.held(claimed, "gate.held." + reason.name());
        yield Optional.empty();
      }
      case Stopped _ -> {
        outcomes.held(claimed, "gate.stopped");
        yield Optional.empty();
      }
      case Leave(var words) when account.mode() != Mode.LIVE -> {
        outcomes.rehearsed(claimed);
        yield Optional.empty();
      }
      case Leave(var words) ->
          deliveries.begin(claimed, now, settings.lease()) ? Optional.of(words) : Optional.empty();
    };
  }

  private void call(Delivery delivery, Account account, Cleared words) {
    var channel = networking.channel(account.network());
    switch (channel.send(words, delivery, account)) {
      case Answer.Given<Channel.Placed>(var placed) -> outcomes.sent(delivery, account, placed);
      case Answer.Rejected<Channel.Placed>(var refusal, var code) ->
          rejected(channel, delivery, account, refusal, code);
      case Answer.RetryLater<Channel.Placed>(var at) -> outcomes.later(delivery, at);
      case Answer.RefreshAuth<Channel.Placed>() ->
          outcomes.reconnect(delivery, account, Refusal.SESSION_ENDED);
      case Answer.Reconnect<Channel.Placed>(var refusal, _) ->
          outcomes.reconnect(delivery, account, refusal);
      case Answer.Unknown<Channel.Placed>() -> outcomes.doubt(delivery);
    }
  }

  /// Some say no although they took it: a firewall before the server, a filter behind it. So a
  /// refusal is believed when a look finds nothing, or is refused too.
  private void rejected(
      Channel channel, Delivery delivery, Account account, Refusal refusal, String code) {
    switch (channel.lookBack(delivery, account)) {
      case Answer.Given<Channel.Found>(Channel.Found.There(var placed)) ->
          outcomes.sent(delivery, account, placed);
      case Answer.RetryLater<Channel.Found> _, Answer.Unknown<Channel.Found> _ ->
          outcomes.doubt(delivery);
      case Answer<Channel.Found> _ -> outcomes.rejected(delivery, refusal, code);
    }
  }
}
