package org.bedside.conversations;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What of the threads stands on whose Today. A thread waits for who claimed it, else for whose
/// turn it is, else for its pool. A red flag waits for all of the pool and who stands in for them,
/// and after ten minutes for the owner too.
@Component
class OnToday {

  /// How long a red flag waits for the pool before the owner is called.
  static final Duration URGENT = Duration.ofMinutes(10);

  static final String ANSWER = "thread";
  static final String FLAG = "thread-urgent";
  static final String OWNER = "thread-owner";
  private static final int MINUTES = 4;

  private final Routing routing;
  private final People people;
  private final Today today;

  OnToday(Routing routing, People people, Today today) {
    this.routing = routing;
    this.people = people;
    this.today = today;
  }

  /// The thread with whose turn it is, if nobody has it yet. Who claimed it and has left, or is
  /// away, does not keep it.
  CareThread offered(CareThread thread, Pool pool, Instant now) {
    if (thread.claimedBy() != null && isHere(thread.claimedBy())) {
      return thread;
    }
    return thread.offeredTo() != null && isHere(thread.offeredTo())
        ? thread
        : Threads.offered(
            thread, pool.id(), routing.next(pool, Optional.empty(), now).orElse(null));
  }

  private boolean isHere(PersonId id) {
    return people.find(id).filter(person -> person.may(Right.ANSWER_PATIENTS)).isPresent()
        && people.standInFor(id).isEmpty();
  }

  void put(CareThread thread) {
    if (!thread.waits()) {
      settle(thread, null);
      return;
    }
    today.put(item(thread));
    if (thread.isUrgent() && thread.claimedBy() == null) {
      today.put(urgent(thread));
    }
  }

  private static Item item(CareThread thread) {
    var to = thread.claimedBy() == null ? thread.offeredTo() : thread.claimedBy();
    var subject = thread.id().subject();
    var item =
        to == null
            ? Item.forRight(
                Right.ANSWER_PATIENTS,
                null,
                subject,
                ANSWER,
                Audience.PATIENT,
                thread.id().link(),
                MINUTES)
            : Item.forPerson(to, subject, ANSWER, Audience.PATIENT, thread.id().link(), MINUTES)
                .byDeputiesWith(Set.of(Right.ANSWER_PATIENTS));
    return item.dueBy(thread.promisedBy());
  }

  private Item urgent(CareThread thread) {
    return new Item(
        thread.id().subject(),
        FLAG,
        Audience.PATIENT,
        null,
        Right.ANSWER_PATIENTS,
        Set.of(),
        others(thread.pool()),
        null,
        thread.id().link(),
        MINUTES,
        due(thread),
        Set.of());
  }

  private static @Nullable Instant due(CareThread thread) {
    return thread.urgentAt() == null ? null : thread.urgentAt().plus(URGENT);
  }

  /// Who may answer patients, but is neither in this pool nor stands in for one of it.
  private Set<PersonId> others(PoolId pool) {
    var called = new HashSet<PersonId>();
    for (var member : routing.pool(pool).map(routing::members).orElseThrow()) {
      called.add(member.id());
      people.standInFor(member.id()).map(Person::id).ifPresent(called::add);
    }
    return people.withRight(Right.ANSWER_PATIENTS).stream()
        .map(Person::id)
        .filter(id -> !called.contains(id))
        .collect(Collectors.toSet());
  }

  /// Nobody has looked after a red flag in time: now it waits for the owner too.
  void callOwner(CareThread thread) {
    today.put(
        Item.forRoles(
                Set.of(Role.OWNER),
                Set.of(),
                thread.id().subject(),
                OWNER,
                Audience.PATIENT,
                thread.id().link(),
                MINUTES)
            .dueBy(due(thread)));
  }

  /// Somebody looks after a red flag now.
  void lookedAfter(CareThread thread, @Nullable PersonId by) {
    today.settle(thread.id().subject(), Set.of(FLAG, OWNER), by);
  }

  void settle(CareThread thread, @Nullable PersonId by) {
    today.settle(thread.id().subject(), Set.of(ANSWER, FLAG, OWNER), by);
  }
}
