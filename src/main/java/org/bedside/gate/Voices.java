package org.bedside.gate;

import java.util.ArrayList;
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

  /// Who has said yes to exactly these words, the earliest first.
  List<Yes> said(String subject, List<Words> all) {
    return agreements.to(subject, all.stream().map(Words::hash).collect(Collectors.toSet()));
  }

  Standing standing(List<Words> all, List<Yes> yeses, Set<Who> wanted, Set<PersonId> writers) {
    return arranged(stages.of(all), yeses, wanted, writers);
  }

  /// What the practice set, and behind it whom the rules ask for and nobody has answered for.
  ///
  /// @param wanted whose yes the rules ask for besides
  Standing arranged(List<Stage> set, List<Yes> yeses, Set<Who> wanted, Set<PersonId> writers) {
    var all = new ArrayList<>(set);
    for (var who : wanted) {
      var isSet = set.stream().anyMatch(stage -> stage.who() == who);
      var isSaid = yeses.stream().anyMatch(yes -> yes.who() == who);
      if (!isSet && (isSaid || !isAnswered(who, yeses, writers))) {
        all.add(new Stage(who, 1, true));
      }
    }
    return new Standing(all, yeses);
  }

  /// The same after one more yes.
  Standing with(Standing standing, Yes yes, Set<PersonId> writers) {
    var wanted =
        standing.stages().stream()
            .filter(Stage::byRule)
            .map(Stage::who)
            .collect(Collectors.toSet());
    var set = standing.stages().stream().filter(stage -> !stage.byRule()).toList();
    return arranged(set, standing.with(yes).yeses(), wanted, writers);
  }

  private boolean isAnswered(Who who, List<Yes> yeses, Set<PersonId> writers) {
    return yeses.stream()
        .map(Yes::person)
        .flatMap(id -> people.find(id).stream())
        .anyMatch(person -> answers(who, person, writers));
  }

  /// Whether `person` answers for what a rule asks of `who`. Where nobody is that but who wrote the
  /// words, the owner is: some person must be the privacy officer (45 CFR 164.530(a)(1)(i)).
  boolean answers(Who who, Person person, Set<PersonId> writers) {
    return who.is(person)
        || (Who.OWNER.is(person)
            && people.all().stream()
                .noneMatch(other -> who.is(other) && !writers.contains(other.id())));
  }

  /// The yes that `person` can say next: their own, or that of somebody who is away and has not
  /// said it. A writer's deputy says no yes that the writer could not say.
  Optional<Yes> find(Standing standing, Person person, Set<PersonId> writers) {
    var stage = standing.next().orElse(standing.stages().getLast());
    var who = stage.who();
    if (who.is(person) || (stage.byRule() && answers(who, person, writers))) {
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

  /// Whether somebody could still say this yes. That a leave has ended takes nothing back that the
  /// deputy said in it.
  boolean stillCounts(Yes yes, Person person) {
    if (!person.active()) {
      return false;
    }
    return yes.insteadOf() == null
        ? yes.who().is(person) || Who.OWNER.is(person)
        : yes.who().mayBeDeputy(person);
  }
}
