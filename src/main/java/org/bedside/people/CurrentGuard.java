package org.bedside.people;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.Guard;
import org.bedside.roster.Roster;
import org.bedside.web.Origin;
import org.springframework.stereotype.Component;

/// The guard of this moment. A change on this node counts at once; one on another node within five
/// seconds, because that often the roster is read again. A guard is immutable and swapped whole.
@Component
class CurrentGuard {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /// @param readAt when the roster was last read
  private record Known(Roster roster, Guard guard, Instant readAt) {}

  private final Persons persons;
  private final Practices practices;
  private final Origin origin;
  private final Clock clock;
  private volatile Known known = new Known(Roster.NONE, new Guard(Roster.NONE), Instant.EPOCH);

  CurrentGuard(Persons persons, Practices practices, Origin origin, Clock clock) {
    this.persons = persons;
    this.practices = practices;
    this.origin = origin;
    this.clock = clock;
  }

  Guard get() {
    var age = Duration.between(known.readAt(), clock.instant());
    return age.isNegative() || age.compareTo(LOOK_AGAIN) > 0 ? read() : known.guard();
  }

  /// Somebody or something in the roster changed.
  void changed() {
    known = new Known(known.roster(), known.guard(), Instant.EPOCH);
  }

  private synchronized Guard read() {
    var roster = roster();
    var guard = roster.equals(known.roster()) ? known.guard() : new Guard(roster);
    known = new Known(roster, guard, clock.instant());
    return guard;
  }

  private Roster roster() {
    var roster =
        Roster.NONE
            .withStaff(persons.all().stream().map(CurrentGuard::written).toList())
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
        .withEmails(List.of(practice.email()))
        .withSites(sites(practice.website()));
  }

  private static List<String> sites(@org.jspecify.annotations.Nullable URI website) {
    var sites = new ArrayList<String>();
    if (website != null && website.getHost() != null) {
      sites.add(website.getHost());
    }
    return sites;
  }
}
