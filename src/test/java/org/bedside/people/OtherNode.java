package org.bedside.people;

import java.time.Clock;
import java.util.function.Supplier;
import org.bedside.guard.Guard;
import org.bedside.web.Origin;
import org.springframework.stereotype.Component;

/// The guard as another node of the same house has it.
@Component
public class OtherNode {

  private final Persons persons;
  private final Practices practices;
  private final Origin origin;
  private final Clock clock;

  OtherNode(Persons persons, Practices practices, Origin origin, Clock clock) {
    this.persons = persons;
    this.practices = practices;
    this.origin = origin;
    this.clock = clock;
  }

  /// @param patients those that this node knows
  public Supplier<Guard> guard(KnownPatients patients) {
    return new CurrentGuard(persons, practices, patients, origin, clock)::get;
  }
}
