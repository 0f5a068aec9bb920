package org.bedside.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bedside.people.People;
import org.bedside.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends the live streams of those for whom the new day has changed what they may read, so that a
/// page that lies open at midnight does not go on showing it. What they may read is asked at each
/// request anyway.
@Component
class Birthdays {

  /// The practice may move to another time zone.
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private final Portal portal;
  private final Relations relations;
  private final People people;
  private final Live live;
  private final Clock clock;

  private @Nullable LocalDate last;
  private Instant from = Instant.MAX;
  private Instant until = Instant.MIN;

  Birthdays(Portal portal, Relations relations, People people, Live live, Clock clock) {
    this.portal = portal;
    this.relations = relations;
    this.people = people;
    this.live = live;
    this.clock = clock;
  }

  /// Asks nobody anything but the clock, except when a day ends.
  @Scheduled(fixedDelay = 1_000)
  synchronized void look() {
    var now = clock.instant();
    if ((!now.isBefore(from) && now.isBefore(until)) || !people.isSetUp()) {
      return;
    }
    var zone = people.practice().zone();
    var today = LocalDate.ofInstant(now, zone);
    var midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
    var soon = now.plus(LOOK_AGAIN);
    from = now;
    until = soon.isBefore(midnight) ? soon : midnight;
    var before = last;
    last = today;
    if (before != null && !before.equals(today)) {
      end(before, today);
    }
  }

  private void end(LocalDate before, LocalDate today) {
    relations.all().stream()
        .filter(row -> portal.on(row, before) != portal.on(row, today))
        .map(row -> row.account().principal())
        .distinct()
        .forEach(live::close);
  }
}
