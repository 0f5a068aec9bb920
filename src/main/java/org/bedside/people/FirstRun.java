package org.bedside.people;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.web.Origin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the practice and its first owner down. Until that owner has come in, the house counts as
/// not set up, and what was written can be taken up again and changed.
@Service
class FirstRun {

  /// The first owner, as typed.
  record Owner(String ownerName, String ownerTitle, String ownerEmail, Set<Role> roles) {

    Owner {
      ownerName = requireNonNullElse(ownerName, "");
      ownerTitle = requireNonNullElse(ownerTitle, "");
      ownerEmail = requireNonNullElse(ownerEmail, "");
      roles = Set.copyOf(requireNonNullElse(roles, Set.of()));
    }

    static Owner empty() {
      return new Owner("", "", "", EnumSet.of(Role.COMMUNICATIONS, Role.PRIVACY_OFFICER));
    }

    Map<String, String> errors(Sentences say) {
      var errors = new HashMap<String, String>();
      if (ownerName.isBlank() || ownerName.length() > 100) {
        errors.put("ownerName", say.of("error.name"));
      } else {
        Namesakes.fault(ownerName.strip()).ifPresent(key -> errors.put("ownerName", say.of(key)));
      }
      if (!ownerTitle.isBlank()) {
        Namesakes.fault(ownerTitle.strip()).ifPresent(key -> errors.put("ownerTitle", say.of(key)));
      }
      if (!PracticeForm.isEmail(ownerEmail.strip())) {
        errors.put("ownerEmail", say.of("error.email"));
      }
      return errors;
    }
  }

  private final Practices practices;
  private final Persons persons;
  private final Invitations invitations;
  private final Audit audit;
  private final Origin origin;
  private final Clock clock;

  FirstRun(
      Practices practices,
      Persons persons,
      Invitations invitations,
      Audit audit,
      Origin origin,
      Clock clock) {
    this.practices = practices;
    this.persons = persons;
    this.invitations = invitations;
    this.audit = audit;
    this.origin = origin;
    this.clock = clock;
  }

  boolean isDone() {
    return practices.find().isPresent();
  }

  /// What an earlier try wrote down.
  PracticeForm practice() {
    return practices.begun().map(PracticeForm::of).orElseGet(PracticeForm::empty);
  }

  Owner owner() {
    return persons.all().stream()
        .findFirst()
        .map(person ->
            new Owner(
                person.name(),
                person.title(),
                persons.email(person.id()).orElse(""),
                person.roles()))
        .orElseGet(Owner::empty);
  }

  /// The link by which the first owner comes in; empty if somebody else was quicker.
  @Transactional
  Optional<String> begin(PracticeForm form, Owner owner) {
    if (!practices.begin(form.practice(false))) {
      return Optional.empty();
    }
    var roles = EnumSet.of(Role.OWNER);
    roles.addAll(owner.roles());
    var id = kept(owner, roles).orElseGet(() -> added(owner, roles));
    audit.record(Entry.of("system", "practice.begun", "practice"));
    var token = invitations.add(id, "system", clock.instant().truncatedTo(ChronoUnit.MICROS));
    return Optional.of(origin.link("/invitation/" + token));
  }

  /// The owner of an earlier try, under the name and e-mail of this one.
  private Optional<PersonId> kept(Owner owner, Set<Role> roles) {
    var before = persons.all().stream().findFirst().map(Person::id);
    before.ifPresent(id -> {
      persons.rename(id, owner.ownerName().strip(), owner.ownerTitle().strip(), owner.ownerEmail());
      persons.giveRoles(id, roles);
    });
    return before;
  }

  private PersonId added(Owner owner, Set<Role> roles) {
    var person =
        new Person(
            PersonId.random(), owner.ownerName().strip(), owner.ownerTitle().strip(), roles, false);
    persons.add(person, owner.ownerEmail(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    return person.id();
  }
}
