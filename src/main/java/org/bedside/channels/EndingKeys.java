package org.bedside.channels;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.bedside.guard.Audience;
import org.bedside.people.Right;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.bedside.today.Wording;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Says on Today, two weeks before, that an account's key ends: an account that posts often renews
/// it by the way, so it is the quiet ones that would end unnoticed.
@Component
class EndingKeys implements Wording {

  static final Duration BEFORE = Duration.ofDays(14);

  private static final String KIND = "channel-expiry";
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
    if (account.mode() != Mode.OFF && ends(account)) {
      today.put(
          Item.forRight(Right.MANAGE_CHANNELS, null, subject, KIND, Audience.PUBLIC, "/channels", 1)
              .dueBy(account.expiresAt()));
    } else {
      today.settle(subject, KIND, null);
    }
  }

  private boolean ends(Account account) {
    var at = account.expiresAt();
    return at != null && !at.minus(BEFORE).isAfter(clock.instant());
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
