package org.bedside.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down that somebody came in, and tells the house when it was from a browser they had not
/// used before.
@Component
class Arrivals {

  private final Persons persons;
  private final Devices devices;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Arrivals(
      Persons persons,
      Devices devices,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.persons = persons;
    this.devices = devices;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  void arrived(PersonId person, Collection<String> shown, byte[] device) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    audit.record(
        Entry.of(person.ledger(), "person.signed-in", person.ledger())
            .with("by", String.join("+", new TreeSet<>(shown))));
    if (shown.contains(Factors.RECOVERY_CODE)) {
      events.publishEvent(new RecoveryCodeUsed(person, now));
    }
    var first = devices.hasNone(person);
    if (devices.greet(person, device, now) && !first && !shown.contains(Factors.DEMO)) {
      events.publishEvent(new SignedInOnNewDevice(person, now));
    }
  }

  Optional<String> language(PersonId person) {
    return persons.language(person).map(Locale::getLanguage);
  }
}
