package org.bedside.people;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.Finding;
import org.bedside.guard.Guard;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reading;
import org.bedside.guard.Reason;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.roster.Roster;
import org.bedside.roster.Roster.Reach;
import org.bedside.roster.Town;
import org.bedside.web.Origin;
import org.springframework.stereotype.Component;

/// The guard of this moment. A change on this node counts at once; one on another node within five
/// seconds, because that often the roster is read again. A guard is immutable and swapped whole.
@Component
class CurrentGuard {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /// @param patients the roster of the patients that `roster` was made from
  /// @param readAt when the roster was last read
  private record Known(Roster patients, Roster roster, Guard guard, Instant readAt) {}

  private final Persons persons;
  private final Practices practices;
  private final KnownPatients patients;
  private final Origin origin;
  private final Clock clock;
  private volatile Known known =
      new Known(Roster.NONE, Roster.NONE, new Guard(Roster.NONE), Instant.EPOCH);

  CurrentGuard(
      Persons persons, Practices practices, KnownPatients patients, Origin origin, Clock clock) {
    this.persons = persons;
    this.practices = practices;
    this.patients = patients;
    this.origin = origin;
    this.clock = clock;
  }

  Guard get() {
    return get(patients.roster().orElse(Roster.NONE));
  }

  /// Whether the patients are in memory.
  boolean isReady() {
    return patients.roster().isPresent();
  }

  /// Whether the practice has brought a list of its patients.
  boolean knowsPatients() {
    return patients.roster().filter(roster -> roster.reach() == Reach.PATIENTS).isPresent();
  }

  /// Reads with what is known. Without the patients nothing for others than those who care for them
  /// is ever clear: a person must look.
  Reading read(Statement said) {
    var all = patients.roster();
    var reading = get(all.orElse(Roster.NONE)).read(said);
    if (all.isPresent() || said.audience().caresForOnePerson()) {
      return reading;
    }
    var findings = new ArrayList<>(reading.findings());
    findings.add(
        new Finding(
            0, said.text().length(), Kind.UNREAD, Level.CHECK, 1, Reason.READER_FAILED, List.of()));
    return new Reading(reading.stops() ? Verdict.STOP : Verdict.CHECK, null, findings);
  }

  /// Somebody or something in the roster changed.
  void changed() {
    var now = known;
    known = new Known(now.patients(), now.roster(), now.guard(), Instant.EPOCH);
  }

  private Guard get(Roster all) {
    var now = known;
    var age = Duration.between(now.readAt(), clock.instant());
    var old = age.isNegative() || age.compareTo(LOOK_AGAIN) > 0;
    return old || !isSame(all, now.patients()) ? readAgain(all) : now.guard();
  }

  private synchronized Guard readAgain(Roster all) {
    var roster = roster(all);
    var same = isSame(all, known.patients()) && roster.equals(known.roster());
    var guard = same ? known.guard() : new Guard(roster);
    known = new Known(all, roster, guard, clock.instant());
    return guard;
  }

  /// Fifty thousand patients are not compared one by one: their list is the same or another object.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Roster one, Roster other) {
    return one == other;
  }

  private Roster roster(Roster all) {
    var roster =
        all.withStaff(persons.all().stream().map(CurrentGuard::written).toList())
            .withSites(List.of(origin.host()));
    return practices.find().map(practice -> with(practice, roster)).orElse(roster);
  }

  private static String written(Person person) {
    return person.title().isBlank() ? person.name() : person.name() + ", " + person.title();
  }

  private static Roster with(Practice practice, Roster roster) {
    return roster
        .withNames(List.of(practice.name(), practice.nameStart()))
        .withPhones(List.of(practice.phone()))
        .withAddresses(List.of(practice.address() + ", " + practice.place(), practice.address()))
        .withTowns(List.of(new Town(town(practice.place()), "", 0)))
        .withEmails(List.of(practice.email()))
        .withSites(sites(practice.website()));
  }

  /// "Columbus, Ohio" is in Columbus.
  private static String town(String place) {
    int comma = place.indexOf(',');
    return comma < 0 ? place : place.substring(0, comma);
  }

  private static List<String> sites(@org.jspecify.annotations.Nullable URI website) {
    var sites = new ArrayList<String>();
    if (website != null && website.getHost() != null) {
      sites.add(website.getHost());
    }
    return sites;
  }
}
