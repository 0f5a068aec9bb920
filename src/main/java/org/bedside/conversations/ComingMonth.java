package org.bedside.conversations;

import java.time.Clock;
import java.time.Duration;
import org.bedside.people.People;
import org.bedside.vault.Bucket;
import org.bedside.vault.Vault;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Makes the key of this month and of the next one before anybody writes in them. Without it the
/// first thread of a month would wait for a second connection in the middle of its transaction,
/// which it still can, should the house have been off.
@Component
class ComingMonth {

  private static final Duration AHEAD = Duration.ofDays(28);

  private final Vault vault;
  private final People people;
  private final Clock clock;

  ComingMonth(Vault vault, People people, Clock clock) {
    this.vault = vault;
    this.people = people;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 60 * 60 * 1_000, initialDelay = 3_000)
  void look() {
    if (!people.isSetUp()) {
      return;
    }
    var now = Sealing.bucket(clock.instant());
    vault.prepare(now);
    if (!Sealing.bucket(clock.instant().plus(AHEAD)).equals(now)) {
      vault.prepare(new Bucket(now.reason(), now.month().plusMonths(1)));
    }
  }
}
