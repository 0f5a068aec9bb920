package org.bedside.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.web.Live;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes what people are here, and says goodbye. It counts with the next request of theirs,
/// because nothing of it is kept in a session.
@Service
class Staffing {

  /// What became of a change; the page says a refusal by key `people.refused.NAME`.
  enum Change {
    DONE,
    UNKNOWN_PERSON,
    /// Somebody must be able to invite and to hand over the practice.
    LAST_OWNER,
    NO_ROLE
  }

  private final Persons persons;
  private final Invitations invitations;
  private final WaysIn ways;
  private final Sessions sessions;
  private final CurrentGuard guard;
  private final Live live;
  private final Audit audit;
  private final Clock clock;

  Staffing(
      Persons persons,
      Invitations invitations,
      WaysIn ways,
      Sessions sessions,
      CurrentGuard guard,
      Live live,
      Audit audit,
      Clock clock) {
    this.persons = persons;
    this.invitations = invitations;
    this.ways = ways;
    this.sessions = sessions;
    this.guard = guard;
    this.live = live;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Change giveRoles(Person by, PersonId id, Set<Role> roles) {
    persons.lockOwners();
    var person = persons.find(id);
    if (person.isEmpty()) {
      return Change.UNKNOWN_PERSON;
    }
    if (roles.isEmpty()) {
      return Change.NO_ROLE;
    }
    if (!roles.contains(Role.OWNER) && isLastOwner(id)) {
      return Change.LAST_OWNER;
    }
    persons.giveRoles(id, roles);
    audit.record(
        Entry.of(by.id().ledger(), "person.roles-changed", id.ledger())
            .with("before", names(person.get().roles()))
            .with("after", names(roles)));
    // Their open pages hold what they may no longer see; a stream that ends makes them ask again.
    live.close(id.toString());
    return Change.DONE;
  }

  @Transactional
  Change sayGoodbye(Person by, PersonId id) {
    persons.lockOwners();
    if (persons.find(id).isEmpty()) {
      return Change.UNKNOWN_PERSON;
    }
    if (isLastOwner(id)) {
      return Change.LAST_OWNER;
    }
    persons.deactivate(id);
    invitations.end(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    ways.forget(id);
    sessions.endAll(id);
    audit.record(Entry.of(by.id().ledger(), "person.left", id.ledger()));
    guard.changed();
    return Change.DONE;
  }

  private boolean isLastOwner(PersonId id) {
    var owners =
        persons.all().stream()
            .filter(person -> person.active() && person.roles().contains(Role.OWNER))
            .toList();
    return owners.size() == 1 && owners.getFirst().id().equals(id);
  }

  static String names(Collection<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
  }
}
