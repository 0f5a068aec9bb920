package org.bedside.channels.accounts;

import java.time.Clock;
import java.time.Duration;
import org.bedside.backup.Restored;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Mode;
import org.bedside.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Asks each account once a day how it is, so that a key is renewed before it ends and a dead one
/// is known before a post needs it.
@Component
class Checkups {

  private static final Logger log = LoggerFactory.getLogger(Checkups.class);
  private static final Duration EVERY = Duration.ofHours(20);

  private final Accounts accounts;
  private final Connecting connecting;
  private final Restored restored;
  private final People people;
  private final Clock clock;

  Checkups(
      Accounts accounts, Connecting connecting, Restored restored, People people, Clock clock) {
    this.accounts = accounts;
    this.connecting = connecting;
    this.restored = restored;
    this.people = people;
    this.clock = clock;
  }

  /// A house that was restored, or one for show, asks nobody. One that is paused is asked, because
  /// its key ends all the same.
  @Scheduled(fixedDelay = 60 * 60 * 1_000, initialDelay = 60_000)
  void look() {
    if (restored.isHeld() || people.practice().demo()) {
      return;
    }
    var before = clock.instant().minus(EVERY);
    for (var account : accounts.all()) {
      var asked = account.checkedAt();
      if (account.mode() != Mode.OFF && (asked == null || asked.isBefore(before))) {
        look(account);
      }
    }
  }

  private void look(Account account) {
    try {
      connecting.check(account.id());
    } catch (RuntimeException e) {
      log.error("A check of a channel broke off: {}", e.getClass().getName());
    }
  }
}
