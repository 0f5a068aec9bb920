package org.bedside.stories;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bedside.people.People;
import org.bedside.vault.SealBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks now and then what has come to its end. A permission ends at the practice's midnight; that
/// it will is told before, and what was taken back is watched until it is gone.
@Component
class Watching {

  private static final Logger log = LoggerFactory.getLogger(Watching.class);

  /// How many days before the last one whoever asked is told.
  static final List<Integer> BEFORE = List.of(1, 7, 30);

  private final Authorizations table;
  private final Ending ending;
  private final Takedown takedown;
  private final Signing signing;
  private final People people;
  private final Clock clock;

  Watching(
      Authorizations table,
      Ending ending,
      Takedown takedown,
      Signing signing,
      People people,
      Clock clock) {
    this.table = table;
    this.ending = ending;
    this.takedown = takedown;
    this.signing = signing;
    this.people = people;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 20_000)
  void look() {
    if (!people.isSetUp()) {
      return;
    }
    var day = LocalDate.ofInstant(clock.instant(), people.practice().zone());
    for (var soon : table.ending(day.plusDays(BEFORE.getLast()))) {
      alone(soon.id(), () -> look(soon, day));
    }
    for (var id : table.leaving()) {
      alone(id, () -> takedown.check(id));
    }
  }

  private void look(Authorizations.Ending soon, LocalDate day) {
    if (soon.expires().isBefore(day)) {
      ending.expire(soon.id());
    } else {
      remind(soon, (int) ChronoUnit.DAYS.between(day, soon.expires()));
    }
  }

  /// One that does not open any more keeps no other from its end.
  private static void alone(AuthorizationId id, Runnable work) {
    try {
      work.run();
    } catch (SealBroken e) {
      log.error(
          "The permission {} does not open, so nobody sees to its end: {}",
          id.value(),
          e.getMessage());
    }
  }

  /// Each of the days is told once; one that was missed is told late rather than never.
  private void remind(Authorizations.Ending soon, int left) {
    var step = BEFORE.stream().filter(days -> left <= days).findFirst();
    var reminded = soon.reminded();
    if (step.isPresent() && (reminded == null || step.get() < reminded)) {
      signing.endsSoon(soon.id(), step.get());
    }
  }
}
