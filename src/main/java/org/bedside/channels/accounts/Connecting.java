package org.bedside.channels.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.channels.terms.Networking;
import org.bedside.channels.terms.Refusal;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Connects accounts, sets what each may do, and holds them all.
@Component
public class Connecting {

  public sealed interface Result {}

  public record Connected() implements Result {}

  /// @param field of the form that it is about; `channel` for none of them
  /// @param sentence the key of what to say
  public record NotConnected(String field, String sentence) implements Result {

    public NotConnected(String sentence) {
      this("channel", sentence);
    }
  }

  private final Accounts accounts;
  private final Networking networking;
  private final EndingKeys endings;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Connecting(
      Accounts accounts,
      Networking networking,
      EndingKeys endings,
      People people,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.networking = networking;
    this.endings = endings;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Opens the newsletter, if there is a mail server to carry it.
  public Result newsletter(PersonId by) {
    var account =
        accounts.all().stream()
            .filter(each -> each.network() == Network.NEWSLETTER)
            .findFirst()
            .orElseThrow();
    return switch (networking.channel(Network.NEWSLETTER).check(account)) {
      case Answer.Given<Channel.Well> _ -> mode(account.id(), Mode.LIVE, by);
      case Answer<Channel.Well> _ ->
          new NotConnected("channels.refusal." + Refusal.NO_MAIL_SERVER.name());
    };
  }

  /// Keeps what a network agreed to: a new account, on trial, or new secrets of one that is known.
  ///
  /// @param isSame whether a known account of this network is the one that was connected
  public UUID keep(
      Network network,
      String name,
      String secret,
      @Nullable Instant ends,
      Predicate<Account> isSame,
      PersonId by) {
    var now = clock.instant();
    var known =
        accounts.all().stream().filter(a -> a.network() == network && isSame.test(a)).findFirst();
    if (known.isPresent()) {
      accounts.secret(known.get().id(), name, secret, ends);
      accounts.health(known.get().id(), Health.HEALTHY, null, now);
      record(by, "channel.renewed", known.get().id());
      accounts.find(known.get().id()).ifPresent(endings::look);
      return known.get().id();
    }
    var account =
        new Account(
            UUID.randomUUID(),
            network,
            name,
            Mode.DRY_RUN,
            secret,
            Health.HEALTHY,
            null,
            now,
            ends,
            null,
            now);
    accounts.open(account);
    record(by, "channel.connected", account.id());
    return account.id();
  }

  @Transactional
  public Result mode(UUID id, Mode mode, PersonId by) {
    if (isDemo() && mode == Mode.LIVE) {
      return new NotConnected("channels.demo");
    }
    accounts.mode(id, mode);
    accounts.find(id).ifPresent(endings::look);
    record(by, "channel.mode-" + mode.name().toLowerCase(java.util.Locale.ROOT), id);
    return new Connected();
  }

  /// Asks the network how the account is; whether it is well.
  public boolean check(UUID id) {
    var account = accounts.find(id);
    if (account.isEmpty()) {
      return false;
    }
    var now = clock.instant();
    var answer = networking.channel(account.get().network()).check(account.get());
    switch (answer) {
      case Answer.Given<Channel.Well> _ -> accounts.health(id, Health.HEALTHY, null, now);
      case Answer.Reconnect<Channel.Well>(var refusal, _) ->
          accounts.health(id, Health.NEEDS_PERSON, refusal, now);
      case Answer.Rejected<Channel.Well>(var refusal, _) ->
          accounts.health(id, Health.NEEDS_PERSON, refusal, now);
      case Answer.RefreshAuth<Channel.Well> _,
          Answer.RetryLater<Channel.Well> _,
          Answer.Unknown<Channel.Well> _ ->
          accounts.health(id, Health.AWAY, null, now);
    }
    accounts.find(id).ifPresent(endings::look);
    return answer instanceof Answer.Given<Channel.Well>;
  }

  @Transactional
  public void stop(boolean hold, PersonId by) {
    var changed = hold ? accounts.stopAll(by.value(), clock.instant()) : accounts.letGo();
    if (changed) {
      audit.record(
          Entry.of(
              "person:" + by.value(),
              hold ? "channels.stopped" : "channels.released",
              "channels:all"));
    }
  }

  /// Nothing in the demo reaches a real network.
  public boolean isDemo() {
    return people.practice().demo();
  }

  private void record(PersonId by, String action, UUID account) {
    audit.record(Entry.of("person:" + by.value(), action, "channel:" + account));
  }

  /// Scheme, host and port alone; null for anything else.
  public static @Nullable URI origin(String server) {
    try {
      var uri = new URI(server.contains("://") ? server : "https://" + server);
      var bare = uri.getPath() == null || uri.getPath().isEmpty() || uri.getPath().equals("/");
      if (uri.getHost() == null || uri.getUserInfo() != null || !bare || uri.getQuery() != null) {
        return null;
      }
      return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), null, null, null);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
