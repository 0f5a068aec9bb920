package org.bedside.conversations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bedside.hours.Hours;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.springframework.stereotype.Component;

/// Where a thread goes by its reason, whose turn it is, and by when it is answered.
///
/// Turns are fair: a thread is offered to whoever waited longest for one, and who is away or has
/// quiet hours is passed over unless nobody else is there. Anybody of the pool may claim it.
@Component
class Routing {

  private final PoolTable pools;
  private final PromiseTable promises;
  private final People people;
  private final Hours hours;

  Routing(PoolTable pools, PromiseTable promises, People people, Hours hours) {
    this.pools = pools;
    this.promises = promises;
    this.people = people;
    this.hours = hours;
  }

  /// The pool that takes this reason; a pool whose people have all left takes nothing.
  Pool poolFor(Reason reason) {
    return pools.all().stream()
        .filter(pool -> pool.reasons().contains(reason) && !members(pool).isEmpty())
        .findFirst()
        .orElseGet(this::rest);
  }

  /// The pool that takes the rest is made when it is first needed.
  private Pool rest() {
    pools.addRest();
    return pools.all().stream().filter(Pool::rest).findFirst().orElseThrow();
  }

  /// Who reads a pool's threads now.
  List<Person> members(Pool pool) {
    var all = people.withRight(Right.ANSWER_PATIENTS);
    return pool.rest()
        ? all
        : all.stream().filter(person -> pool.members().contains(person.id())).toList();
  }

  /// The pools whose threads somebody reads.
  List<PoolId> poolsOf(Person person) {
    return pools.all().stream()
        .filter(pool -> members(pool).contains(person))
        .map(Pool::id)
        .toList();
  }

  boolean isIn(Person person, PoolId pool) {
    return pools.find(pool).filter(one -> members(one).contains(person)).isPresent();
  }

  Optional<Pool> pool(PoolId id) {
    return pools.find(id);
  }

  /// The pools to which somebody could hand a thread on.
  List<Pool> othersThan(PoolId pool) {
    return pools.all().stream()
        .filter(one -> !one.id().equals(pool) && !members(one).isEmpty())
        .toList();
  }

  /// Whose turn it is, which is theirs from now on; none if nobody is in the pool. Within a
  /// transaction, so that two threads of one instant go to two people.
  ///
  /// @param not who has just let it pass
  Optional<PersonId> next(Pool pool, Optional<PersonId> not, Instant now) {
    var turns = pools.turns(pool.id());
    var longestAgo =
        Comparator.comparing((Person one) -> turns.getOrDefault(one.id(), Instant.EPOCH))
            .thenComparing(Person::name);
    var others = members(pool).stream().filter(one -> !not.equals(Optional.of(one.id()))).toList();
    var there = others.stream().filter(one -> isThere(one, now)).min(longestAgo);
    var found = there.or(() -> others.stream().min(longestAgo)).map(Person::id);
    found.ifPresent(person -> pools.turn(pool.id(), person, now));
    return found;
  }

  private boolean isThere(Person person, Instant now) {
    return people.standInFor(person.id()).isEmpty() && !hours.quiet(person.id(), now);
  }

  /// By when the practice answers what is asked now.
  Instant promise(Reason reason, Instant asked) {
    return hours.promiseDays(asked, days(reason));
  }

  /// Business days that the practice takes for a reason.
  int days(Reason reason) {
    return promises.days(reason).orElse(reason.days());
  }
}
