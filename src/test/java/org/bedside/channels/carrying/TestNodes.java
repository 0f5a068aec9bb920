package org.bedside.channels.carrying;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bedside.backup.Restored;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.channels.terms.Networking;
import org.bedside.gate.Gate;
import org.bedside.networks.Network;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Further nodes of the house on the same database, whose only network is the test's own. They are
/// made of the house's own parts.
@Component
class TestNodes {

  /// One node.
  record Node(
      Dispatcher dispatcher,
      Beginning beginning,
      Sending sending,
      Recording recording,
      Settling settling,
      Bell bell) {}

  private final Claims claims;
  private final Deliveries deliveries;
  private final Accounts accounts;
  private final Publishing publishing;
  private final Gate gate;
  private final Outcomes outcomes;
  private final Handback handback;
  private final Restored restored;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TestNodes(
      Claims claims,
      Deliveries deliveries,
      Accounts accounts,
      Publishing publishing,
      Gate gate,
      Outcomes outcomes,
      Handback handback,
      Restored restored,
      TransactionTemplate transaction,
      Clock clock) {
    this.claims = claims;
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.publishing = publishing;
    this.gate = gate;
    this.outcomes = outcomes;
    this.handback = handback;
    this.restored = restored;
    this.transaction = transaction;
    this.clock = clock;
  }

  static ChannelsSettings settings(int calls) {
    return new ChannelsSettings(
        Duration.ofMillis(50),
        Duration.ofMinutes(2),
        Duration.ofMinutes(15),
        Duration.ofHours(2),
        calls,
        8,
        5,
        Duration.ofMinutes(1),
        Duration.ofMinutes(30));
  }

  Node node(ChannelsSettings settings, Channel network) {
    var networking = new Networking(List.of(network));
    var bell = new Bell();
    var beginning =
        new Beginning(
            claims,
            accounts,
            publishing,
            gate,
            outcomes,
            handback,
            restored,
            bell,
            settings,
            transaction,
            clock);
    var sending = new Sending(networking);
    var recording = new Recording(outcomes);
    var settling = new Settling(deliveries, accounts, networking, outcomes, settings, clock);
    var recalling = new Recalling(accounts, networking, outcomes);
    var dispatcher =
        new Dispatcher(
            claims, beginning, sending, recording, settling, recalling, restored, bell, settings,
            clock);
    return new Node(dispatcher, beginning, sending, recording, settling, bell);
  }

  /// An account on the test's own network.
  Account open(String name) {
    var account =
        new Account(
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
            Network.X,
            name,
            Mode.LIVE,
            "{}",
            Health.UNKNOWN,
            null,
            null,
            null,
            null,
            clock.instant());
    accounts.open(account);
    return account;
  }

  /// Plans the same post once more, as if by another approval.
  UUID plan(PostId post, Account account, Instant due) {
    var id = UUID.randomUUID();
    deliveries.plan(id, post, account.id(), UUID.randomUUID(), due, clock.instant());
    return id;
  }

  /// Forgets the accounts on the test's own network, with all that was planned for them.
  void close() {
    accounts.all().stream()
        .filter(account -> account.network() == Network.X)
        .forEach(account -> accounts.remove(account.id()));
  }
}
