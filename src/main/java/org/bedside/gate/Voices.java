package org.bedside.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Component;

/// Whose yes counts, for what, and in whose place.
@Component
class Voices {

  private final Stages stages;
  private final Agreements agreements;
  private final People people;

  Voices(Stages stages, Agreements agreements, People people) {
    this.stages = stages;
    this.agreements = agreements;
    this.people = people;
  }

  Standing standing(String subject, List<Words> all) {
    var hashes = all.stream().map(Words::hash).collect(Collectors.toSet());
    return new Standing(stages.of(all), agreements.to(subject, hashes));
  }

  /// The yes that `person` can say next: their own, or that of somebody who is away and has not
  /// said it. A writer's deputy says no yes that the writer could not say.
  Optional<Yes> find(Standing standing, Person person, Set<PersonId> writers) {
    var who = standing.next().orElse(standing.stages().getLast()).who();
    if (who.is(person)) {
      return Optional.of(new Yes(who, person.id(), null));
    }
    if (!who.mayBeDeputy(person)) {
      return Optional.empty();
    }
    return people.awayFor(person.id()).stream()
        .filter(who::is)
        .map(Person::id)
        .filter(away -> !standing.has(away) && !writers.contains(away))
        .findFirst()
        .map(away -> new Yes(who, person.id(), away));
  }

  /// Whether the yes of `person` is asked for in some stage.
  boolean comesLater(Standing standing, Person person) {
    return standing.stages().stream().anyMatch(stage -> stage.who().is(person));
  }
}
