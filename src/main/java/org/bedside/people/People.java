package org.bedside.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room: who works here, what each may do, and the guard that knows them.
@Service
public class People {

  private final Persons persons;
  private final Practices practices;
  private final CurrentGuard guard;
  private final Probing probing;
  private final Deputies deputies;
  private final Namesakes namesakes;
  private final Clock clock;

  People(
      Persons persons,
      Practices practices,
      CurrentGuard guard,
      Probing probing,
      Deputies deputies,
      Namesakes namesakes,
      Clock clock) {
    this.persons = persons;
    this.practices = practices;
    this.guard = guard;
    this.probing = probing;
    this.deputies = deputies;
    this.namesakes = namesakes;
    this.clock = clock;
  }

  /// The person, also one who has left: their name stands under what they wrote.
  public Optional<Person> find(PersonId id) {
    return persons.find(id);
  }

  /// The person as they are now and stay until the transaction ends: for a decision that must not
  /// cross with the loss of the right to make it.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Person> hold(PersonId id) {
    return persons.hold(id);
  }

  /// Everybody who works here now, by name.
  public List<Person> all() {
    return persons.all().stream()
        .filter(Person::active)
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /// Everybody who may do this now, by name.
  public List<Person> withRight(Right right) {
    return all().stream().filter(person -> person.may(right)).toList();
  }

  /// Those who are away today and named `id` as their deputy. It lends no rights: whoever asks
  /// looks at what the deputy may do.
  public List<Person> awayFor(PersonId id) {
    var today = LocalDate.ofInstant(clock.instant(), practice().zone());
    return deputies.awayFor(id, today).stream()
        .flatMap(away -> persons.find(away).stream())
        .filter(Person::active)
        .toList();
  }

  /// Who looks after `id`'s things today, because they are away; empty if they are not.
  public Optional<Person> standInFor(PersonId id) {
    var today = LocalDate.ofInstant(clock.instant(), practice().zone());
    return deputies
        .of(id)
        .filter(leave -> !today.isBefore(leave.from()) && !today.isAfter(leave.until()))
        .flatMap(leave -> persons.find(leave.deputy()))
        .filter(Person::active);
  }

  /// Why `name` must not stand on a page of ours as that of somebody who does not work here: it
  /// hides something, or copies a colleague's name in other letters. The key of a sentence.
  public Optional<String> nameFault(String name) {
    return namesakes.ofSomebodyElse(name).map(key -> "people." + key);
  }

  /// The address to which notices go; never shown to anybody else.
  public Optional<String> emailOf(PersonId id) {
    return persons.email(id);
  }

  /// The language somebody chose; English if they left it to their browser.
  public Locale languageOf(PersonId id) {
    return persons.language(id).orElse(Locale.ENGLISH);
  }

  /// Whether the first run is done, so that there is a practice.
  public boolean isSetUp() {
    return practices.find().isPresent();
  }

  /// The practice of this house.
  ///
  /// @throws IllegalStateException before the first run is done; behind the door it always is
  public Practice practice() {
    return practices
        .find()
        .orElseThrow(() -> new IllegalStateException("The first run is not done"));
  }

  /// The guard that knows the practice and its patients, as they are now. While the patients are
  /// not in memory it knows only the practice, so ask [#read] where something may leave.
  public Guard guard() {
    return guard.get();
  }

  /// What the guard of this moment says. While the patients are not in memory, nothing for others
  /// than those who care for one of them is clear.
  public Reading read(Statement said) {
    return guard.read(said);
  }

  /// Whether the guard knows the patients. If not, it is about to.
  public boolean guardIsReady() {
    return guard.isReady();
  }

  /// Whether the practice has brought a list of its patients.
  public boolean knowsPatients() {
    return guard.knowsPatients();
  }

  /// Whether `asker` (`person:UUID`, or a key's name) may have one more text read. Names are not
  /// tried out by the thousand here: over the budget the answer is no, and the ledger says so.
  public boolean mayAsk(String asker, String text) {
    return probing.allows(asker, text);
  }
}
