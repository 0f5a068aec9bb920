package org.bedside.channels.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.guard.Audience;
import org.bedside.people.Right;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.bedside.today.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Says on Today that an account's key ends, two weeks before, or that the network takes it no
/// longer: the accounts that seldom post would end unnoticed.
@Component
public class EndingKeys implements Wording {

  public static final Duration BEFORE = Duration.ofDays(14);

  private static final String SOON = "channel-expiry";
  private static final String OVER = "channel-expired";
  private static final String DEAD = "channel-dead";
  private static final String SUBJECT = "channel:";

  private final Accounts accounts;
  private final Today today;
  private final Clock clock;

  EndingKeys(Accounts accounts, Today today, Clock clock) {
    this.accounts = accounts;
    this.today = today;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 60 * 60 * 1_000, initialDelay = 30_000)
  void look() {
    accounts.all().forEach(this::look);
  }

  /// Puts it on the list, or takes it off once the key is renewed or the account switched off.
  void look(Account account) {
    var subject = SUBJECT + account.id();
    var now = clock.instant();
    var at = account.mode() == Mode.OFF ? null : account.expiresAt();
    boolean over = at != null && !at.isAfter(now);
    boolean soon = at != null && !over && !at.minus(BEFORE).isAfter(now);
    boolean dead = account.mode() != Mode.OFF && account.health() == Health.NEEDS_PERSON;
    warn(subject, SOON, soon, at);
    warn(subject, OVER, over, at);
    warn(subject, DEAD, dead && !over, null);
  }

  private void warn(String subject, String kind, boolean now, @Nullable Instant due) {
    if (now) {
      var item =
          Item.forRight(
              Right.MANAGE_CHANNELS, null, subject, kind, Audience.PUBLIC, "/channels", 1);
      today.put(due == null ? item : item.dueBy(due));
    } else {
      today.settle(subject, kind, null);
    }
  }

  @Override
  public Optional<String> of(String subject) {
    return subject.startsWith(SUBJECT)
        ? accounts
            .find(UUID.fromString(subject.substring(SUBJECT.length())))
            .map(account -> account.network().title() + ", " + account.name())
        : Optional.empty();
  }
}
