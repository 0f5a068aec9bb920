package org.bedside.people;

import java.util.Optional;
import org.bedside.words.ShownName;
import org.springframework.stereotype.Component;

/// Whether a new name could be taken for that of somebody who works here, or hides something. The
/// answer is the key of a sentence, without `people.`. What somebody is (a doctor, verified) never
/// comes from a name: roles and titles are kept beside it.
@Component
class Namesakes {

  private static final String TAKEN = "error.name.TAKEN";

  private final Persons persons;

  Namesakes(Persons persons) {
    this.persons = persons;
  }

  /// Of somebody who shall work here: two of us must not look the same on a screen.
  Optional<String> ofColleague(String name) {
    return fault(name).or(() -> isTaken(name) ? Optional.of(TAKEN) : Optional.empty());
  }

  /// Of somebody else, such as a patient who signs. They may have a colleague's name, but not a
  /// copy of it in other letters.
  Optional<String> ofSomebodyElse(String name) {
    return fault(name)
        .or(() ->
            ShownName.isBorrowed(name) && isTaken(name) ? Optional.of(TAKEN) : Optional.empty());
  }

  /// What the name shows by itself.
  static Optional<String> fault(String name) {
    return ShownName.fault(name).map(fault -> "error.name." + fault);
  }

  /// Those who have left are nobody's double.
  private boolean isTaken(String name) {
    var invited = persons.invited();
    return persons.all().stream()
        .filter(person -> person.active() || invited.contains(person.id()))
        .anyMatch(person -> ShownName.isTakenFor(name, person.name()));
  }
}
