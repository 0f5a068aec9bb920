package org.bedside.people;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens a practice of invented people to look around in. Telephone numbers are of the 555-01xx
/// that nobody has, addresses of the domain .example.
@Service
class DemoPractice {

  private static final Practice MAPLE_STREET =
      new Practice(
          "Maple Street Family Medicine",
          "Alder Falls, OR 97001",
          ZoneId.of("America/Los_Angeles"),
          "(503) 555-0142",
          "214 Maple Street",
          "hello@maplestreetfm.example",
          URI.create("https://maplestreetfm.example"),
          true,
          false);

  private final Practices practices;
  private final Persons persons;
  private final ObjectProvider<DemoPart> parts;
  private final CurrentGuard guard;
  private final Audit audit;
  private final Clock clock;

  DemoPractice(
      Practices practices,
      Persons persons,
      ObjectProvider<DemoPart> parts,
      CurrentGuard guard,
      Audit audit,
      Clock clock) {
    this.practices = practices;
    this.persons = persons;
    this.parts = parts;
    this.guard = guard;
    this.audit = audit;
    this.clock = clock;
  }

  /// Does nothing if there is a practice, or somebody is about to set one up.
  @Transactional
  void open() {
    if (practices.begun().isPresent() || !practices.begin(MAPLE_STREET)) {
      return;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    practices.setUp(now);
    audit.record(Entry.of("system", "practice.demo-opened", "practice"));
    var demo = people(now);
    parts.orderedStream().forEach(part -> part.fill(demo));
    guard.changed();
  }

  private Demo people(Instant now) {
    return new Demo(
        MAPLE_STREET,
        person("Dr. Hannah Okafor", "MD", "hannah", now, Role.OWNER, Role.CLINICIAN),
        person("Priya Raman", "NP", "priya", now, Role.CLINICIAN),
        person("Joy Castellano", "Clinical lead", "joy", now, Role.CLINICAL_LEAD),
        person("Dana Whitfield", "RN", "dana", now, Role.STAFF),
        person("Marcus Bell", "Communications", "marcus", now, Role.COMMUNICATIONS),
        person("Ellen Voss", "Privacy officer", "ellen", now, Role.PRIVACY_OFFICER),
        person("Theo Lind", "IT", "theo", now, Role.IT_ADMIN),
        person("Sam Ortega", "Moderator", "sam", now, Role.MODERATOR),
        now);
  }

  private Person person(String name, String title, String mailbox, Instant now, Role... roles) {
    var all = EnumSet.copyOf(List.of(roles));
    var person = new Person(PersonId.random(), name, title, all, true);
    persons.add(person, mailbox + "@maplestreetfm.example", now);
    persons.accept(person.id(), now);
    return person;
  }
}
