package org.bedside.people;

import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A practice with people in it, for tests of every room:
///
/// ```java
/// var ada = people.with("Ada Example", Role.CLINICIAN);
/// pages.get().uri("/posts").with(people.as(ada));
/// people.signIn(page, ada); // the same in a browser
/// ```
@Component
public class TestPeople {

  public static final String PASSWORD = "a lamp that waits for the tide";

  private final Practices practices;
  private final Persons persons;
  private final Credentials credentials;
  private final Passwords passwords;
  private final Factors factors;
  private final CurrentGuard guard;
  private final Throttle throttle;
  private final Probing probing;
  private final StartWord word;
  private final Deputies deputies;
  private final Clock clock;
  private final AtomicInteger count = new AtomicInteger();

  TestPeople(
      Practices practices,
      Persons persons,
      Credentials credentials,
      Passwords passwords,
      Factors factors,
      CurrentGuard guard,
      Throttle throttle,
      Probing probing,
      StartWord word,
      Deputies deputies,
      Clock clock) {
    this.practices = practices;
    this.persons = persons;
    this.credentials = credentials;
    this.passwords = passwords;
    this.factors = factors;
    this.guard = guard;
    this.throttle = throttle;
    this.probing = probing;
    this.word = word;
    this.deputies = deputies;
    this.clock = clock;
  }

  /// The practice all tests may share; made when the tables are empty.
  public Practice practice() {
    var practice =
        new Practice(
            "Maple Street Family Medicine",
            "Alder Falls, OR 97001",
            ZoneId.of("America/Los_Angeles"),
            "(503) 555-0142",
            "214 Maple Street",
            "hello@maplestreetfm.example",
            null,
            false,
            false);
    if (practices.begin(practice)) {
      practices.setUp(clock.instant().truncatedTo(ChronoUnit.MICROS));
      guard.changed();
    }
    return practices.find().orElseThrow();
  }

  /// The same practice with another setting of self-approval.
  public Practice practice(boolean selfApproval) {
    var now = practice();
    practices.change(
        new Practice(
            now.name(),
            now.place(),
            now.zone(),
            now.phone(),
            now.address(),
            now.email(),
            now.website(),
            now.demo(),
            selfApproval));
    return practices.find().orElseThrow();
  }

  /// The same practice with a website of its own.
  public void website(java.net.URI website) {
    var now = practice();
    practices.change(
        new Practice(
            now.name(),
            now.place(),
            now.zone(),
            now.phone(),
            now.address(),
            now.email(),
            website,
            now.demo(),
            now.selfApproval()));
    guard.changed();
  }

  /// Somebody who works here, with these roles and no way in yet.
  public Person with(String name, Role... roles) {
    practice();
    var all = EnumSet.noneOf(Role.class);
    all.addAll(Arrays.asList(roles));
    var person = new Person(PersonId.random(), name, "", all, true);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    persons.add(person, emailOf(person), at);
    persons.accept(person.id(), at);
    guard.changed();
    return person;
  }

  /// Gives other roles to somebody.
  public void setRoles(Person person, Role... roles) {
    persons.giveRoles(person.id(), Set.of(roles));
  }

  /// From today on `person` is away for so many days, and `deputy` looks after their things.
  public void away(Person person, Person deputy, int days) {
    var today = java.time.LocalDate.ofInstant(clock.instant(), practice().zone());
    deputies.name(person.id(), new Deputies.Leave(deputy.id(), today, today.plusDays(days - 1L)));
  }

  /// One person for each role.
  public List<Person> oneOfEach() {
    return Arrays.stream(Role.values())
        .map(role -> with("Test " + role.name() + " " + count.incrementAndGet(), role))
        .collect(Collectors.toList());
  }

  public String emailOf(Person person) {
    return person.id() + "@staff.example";
  }

  /// Signed in as this person, for MockMvc.
  public RequestPostProcessor as(Person person) {
    return SecurityMockMvcRequestPostProcessors.authentication(session(person));
  }

  public Authentication session(Person person) {
    return factors.shown(person.id().toString(), Set.of(Factors.PASSKEY));
  }

  /// Signed in as somebody who does not work here, for MockMvc.
  public RequestPostProcessor asGuest(String principal) {
    return SecurityMockMvcRequestPostProcessors.authentication(guestSession(principal));
  }

  public Authentication guestSession(String principal) {
    return factors.shown(principal, Set.of(Factors.PASSKEY));
  }

  /// A password and a device that makes codes; answers the device's secret.
  public byte[] password(Person person) {
    var secret = Totp.secret();
    credentials.put(person.id(), passwords.hash(PASSWORD), secret);
    return secret;
  }

  /// The code of this moment.
  public String code(byte[] secret) {
    return Totp.code(secret, Totp.step(clock.instant()));
  }

  /// The word that was printed where the house was started.
  public String startWord() {
    return word.word();
  }

  /// Forgets all failed tries, and what was read for whom.
  public void calm() {
    throttle.clear();
    probing.clear();
  }
}
