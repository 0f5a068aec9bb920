package org.bedside.policy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.people.Role;

/// Who must agree to a version, and who still does. Two people do, and nobody counts who wrote on
/// it, unless the practice allows that. What was forbidden and shall be so no longer needs the
/// privacy officer and the owner besides: their own drafts speak for them there, but still do not
/// count among the two.
///
/// @param writers of the version
/// @param everybody who works here now
/// @param loosens whether something that was forbidden may be so no longer
/// @param selfApproval whether the practice allows that people agree to what they wrote
record Quorum(
    Set<PersonId> writers, List<Person> everybody, boolean loosens, boolean selfApproval) {

  private static final int TWO = 2;

  /// What is missing. The key of its sentence is `policy.missing.` and the name.
  enum Missing {
    TWO_PEOPLE,
    ONE_PERSON,
    PRIVACY_OFFICER,
    OWNER
  }

  Quorum {
    writers = Set.copyOf(writers);
    everybody = List.copyOf(everybody);
  }

  /// Whether a yes of `person` would do something.
  boolean mayAgree(Person person) {
    return person.may(Right.AGREE_TO_RULES)
        && (counts(person)
            || (loosens && needed().stream().anyMatch(role -> person.roles().contains(role))));
  }

  /// What is missing once these have agreed; who lost the right since is not counted any more.
  Set<Missing> missing(Set<PersonId> agreed) {
    var present = present(agreed);
    var missing = EnumSet.noneOf(Missing.class);
    var lacking = peopleNeeded() - (int) present.stream().filter(this::counts).count();
    if (lacking == 1) {
      missing.add(Missing.ONE_PERSON);
    } else if (lacking > 1) {
      missing.add(Missing.TWO_PEOPLE);
    }
    if (loosens) {
      var spoke = new HashSet<>(present);
      spoke.addAll(present(writers));
      for (var role : needed()) {
        if (spoke.stream().noneMatch(person -> person.roles().contains(role))) {
          missing.add(role == Role.OWNER ? Missing.OWNER : Missing.PRIVACY_OFFICER);
        }
      }
    }
    return missing;
  }

  /// Whether somebody who wrote it is among those whose yes counted.
  boolean isBySelf(Set<PersonId> agreed) {
    return present(agreed).stream().anyMatch(person -> isWriter(person) && counts(person));
  }

  /// How many people could ever be counted: with fewer than two nobody gets anywhere.
  boolean isPossible() {
    return may().stream().filter(this::counts).count() >= peopleNeeded();
  }

  private List<Person> present(Set<PersonId> some) {
    return may().stream().filter(person -> some.contains(person.id())).toList();
  }

  private List<Person> may() {
    return everybody.stream().filter(person -> person.may(Right.AGREE_TO_RULES)).toList();
  }

  private boolean counts(Person person) {
    return selfApproval || !isWriter(person);
  }

  private boolean isWriter(Person person) {
    return writers.contains(person.id());
  }

  /// Where one person alone may agree to rules, and the practice allows it, one is enough.
  private int peopleNeeded() {
    return selfApproval && may().size() == 1 ? 1 : TWO;
  }

  /// Where nobody is privacy officer, the owner is.
  private Set<Role> needed() {
    var held =
        everybody.stream().flatMap(person -> person.roles().stream()).collect(Collectors.toSet());
    return held.contains(Role.PRIVACY_OFFICER)
        ? EnumSet.of(Role.OWNER, Role.PRIVACY_OFFICER)
        : EnumSet.of(Role.OWNER);
  }
}
