package org.bedside.chart.ehrs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.people.Right;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.bedside.today.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks at each EHR once a day, at one in trouble every ten minutes, and says on Today when one
/// has been in trouble for an hour.
@Component
class EhrTroubles implements Wording {

  static final Duration PATIENCE = Duration.ofHours(1);

  private static final Duration DAILY = Duration.ofHours(24);
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final Logger log = LoggerFactory.getLogger(EhrTroubles.class);

  private final EhrTable table;
  private final EhrSetting setting;
  private final Today today;
  private final People people;
  private final Clock clock;

  EhrTroubles(EhrTable table, EhrSetting setting, Today today, People people, Clock clock) {
    this.table = table;
    this.setting = setting;
    this.today = today;
    this.people = people;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 5 * 60 * 1_000, initialDelay = 90_000)
  void look() {
    if (!people.isSetUp()) {
      return;
    }
    for (var link : table.all()) {
      try {
        if (isDue(link)) {
          setting.look(link.ehr().id());
        }
        table.find(link.ehr().id()).ifPresent(this::tell);
      } catch (RuntimeException e) {
        log.error("A look at an EHR broke off: {}", e.getClass().getName());
      }
    }
  }

  private boolean isDue(Link link) {
    var at = link.lookedAt();
    var every = link.trouble() == null ? DAILY : SOON;
    return link.connectedAt() != null
        && !link.paused()
        && (at == null || !clock.instant().isBefore(at.plus(every)));
  }

  /// Puts it on the list, or takes it off once it is well, paused or gone.
  void tell(Link link) {
    var subject = Ehrs.SUBJECT + link.ehr().id();
    if (link.state() == Link.State.TROUBLED && isLong(link.since())) {
      today.put(
          Item.forRight(
              Right.KEEP_RECORDS,
              null,
              subject,
              EhrHealth.KIND,
              Audience.CARE_TEAM,
              "/chart/ehrs/" + link.ehr().id(),
              5));
    } else {
      today.settle(subject, EhrHealth.KIND, null);
    }
  }

  private boolean isLong(@Nullable Instant since) {
    return since != null && !clock.instant().isBefore(since.plus(PATIENCE));
  }

  @Override
  public Optional<String> of(String subject) {
    return subject.startsWith(Ehrs.SUBJECT)
        ? table
            .find(UUID.fromString(subject.substring(Ehrs.SUBJECT.length())))
            .map(link -> link.ehr().name())
        : Optional.empty();
  }
}
