package org.bedside.people;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way back for somebody whose passkey is lost: one of their codes on paper makes an invitation
/// to themselves. When it is used every old way in ends, that of the lost device and the other
/// codes too. Whoever has a password needs it beside the code ([SignIn]): their paper alone opens
/// nothing.
@Service
class Recovering {

  /// Long enough to make a passkey, too short to be found.
  private static final Duration GOOD_FOR = Duration.ofMinutes(30);

  /// What became of a try.
  sealed interface Recovered {

    /// @param address of the invitation, for this browser alone
    record Back(String address) implements Recovered {}

    /// Something did not fit; which of the two is not said.
    record Refused() implements Recovered {}

    record Wait(Duration time) implements Recovered {}
  }

  private final Persons persons;
  private final WaysIn ways;
  private final RecoveryCodes codes;
  private final Invitations invitations;
  private final SignIn signIn;
  private final Throttle throttle;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Recovering(
      Persons persons,
      WaysIn ways,
      RecoveryCodes codes,
      Invitations invitations,
      SignIn signIn,
      Throttle throttle,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.persons = persons;
    this.ways = ways;
    this.codes = codes;
    this.invitations = invitations;
    this.signIn = signIn;
    this.throttle = throttle;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// The same is asked of the database, and the same answered, for an e-mail that nobody has.
  @Transactional
  Recovered recover(String email, String code, Visitor visitor) {
    var hash = persons.hash(email);
    var found = persons.findByEmail(email).filter(Person::active);
    var id = found.map(Person::id).orElseGet(PersonId::random);
    var keys = signIn.keys(hash, id, visitor);
    var wait = throttle.wait(keys);
    if (wait.isPresent()) {
      return new Recovered.Wait(wait.get());
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var paperIsEnough = !ways.hasPassword(id);
    if (!codes.spend(paperIsEnough ? id : PersonId.random(), code, now)) {
      signIn.refused(keys, found, hash);
      return new Recovered.Refused();
    }
    throttle.succeeded(keys);
    audit.record(Entry.of(id.ledger(), "person.recovered", id.ledger()));
    events.publishEvent(new RecoveryCodeUsed(id, now));
    return new Recovered.Back("/invitation/" + invitations.add(id, id.ledger(), now, GOOD_FOR));
  }
}
