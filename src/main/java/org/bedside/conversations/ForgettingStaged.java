package org.bedside.conversations;

import java.time.Clock;
import java.time.Duration;
import org.bedside.people.People;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets files that were brought and not sent, a day after.
@Component
class ForgettingStaged {

  static final Duration AFTER = Duration.ofDays(1);

  private final StagedTable staged;
  private final People people;
  private final Clock clock;

  ForgettingStaged(StagedTable staged, People people, Clock clock) {
    this.staged = staged;
    this.people = people;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 60 * 60 * 1_000, initialDelay = 170_000)
  void look() {
    if (people.isSetUp()) {
      staged.forget(clock.instant().minus(AFTER));
    }
  }
}
