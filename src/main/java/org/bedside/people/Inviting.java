package org.bedside.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.Invitations.Invitation;
import org.bedside.web.Origin;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Invites people and lets them make their way in. A link works once: the first who uses it wins,
/// and the way in that was made before ends with it.
@Service
class Inviting {

  /// What became of a wish to invite.
  sealed interface Invited {

    /// @param link to be carried to the person, and kept nowhere
    record Ready(PersonId person, String link) implements Invited {}

    record AlreadyHere() implements Invited {}
  }

  /// Who it is that came in.
  enum Coming {
    /// The first owner, which ends the first run.
    FIRST,
    INVITED,
    /// Somebody who works here and lost their way in.
    BACK
  }

  /// What became of a try to accept.
  sealed interface Accepted {

    record In(PersonId person, Set<String> shown, List<String> codes, Coming coming)
        implements Accepted {}

    record LinkGone() implements Accepted {}

    record WeakPassword(Passwords.Weakness weakness) implements Accepted {}

    record WrongCode() implements Accepted {}

    record NoPasskey() implements Accepted {}
  }

  private final Persons persons;
  private final Practices practices;
  private final Invitations invitations;
  private final WaysIn ways;
  private final CurrentGuard guard;
  private final Audit audit;
  private final Origin origin;
  private final Clock clock;

  Inviting(
      Persons persons,
      Practices practices,
      Invitations invitations,
      WaysIn ways,
      CurrentGuard guard,
      Audit audit,
      Origin origin,
      Clock clock) {
    this.persons = persons;
    this.practices = practices;
    this.invitations = invitations;
    this.ways = ways;
    this.guard = guard;
    this.audit = audit;
    this.origin = origin;
    this.clock = clock;
  }

  /// @param by how the ledger names the one who invites
  @Transactional
  Invited invite(String by, String name, String title, String email, Set<Role> roles) {
    var person = new Person(PersonId.random(), name, title, roles, false);
    if (!persons.add(person, email, now())) {
      return new Invited.AlreadyHere();
    }
    var entry =
        Entry.of(by, "person.invited", person.id().ledger()).with("roles", Staffing.names(roles));
    audit.record(entry);
    guard.changed();
    return new Invited.Ready(person.id(), link(person.id(), by));
  }

  /// A new link for somebody who is here already, or was: for a lost device, or a return.
  @Transactional
  Invited inviteAgain(String by, PersonId person) {
    audit.record(Entry.of(by, "person.invited-again", person.ledger()));
    return new Invited.Ready(person, link(person, by));
  }

  private String link(PersonId person, String by) {
    return origin.link("/invitation/" + invitations.add(person, by, now()));
  }

  /// Whom a link invites, while it works.
  Optional<Person> guest(String token) {
    return invitations.find(token, now()).flatMap(found -> persons.find(found.person()));
  }

  /// Whether the link is somebody's own, made with a code from paper.
  boolean leadsBack(String token) {
    return invitations.find(token, now()).filter(Invitation::leadsBack).isPresent();
  }

  Optional<Passwords.Weakness> weakness(Person person, String password) {
    var practice = practices.find().or(practices::begun).map(Practice::name).stream();
    return ways.weakness(password, Stream.concat(practice, Stream.of(person.name())).toList());
  }

  /// Checks all that can be checked before it takes the link, so that a slip of the finger does not
  /// cost it; and hashes only for the one who got it.
  @Transactional
  Accepted acceptByPassword(String token, String password, byte[] secret, String code) {
    var invitation = invitations.find(token, now());
    var guest = guest(token);
    if (invitation.isEmpty() || guest.isEmpty()) {
      return new Accepted.LinkGone();
    }
    var weakness = weakness(guest.get(), password);
    if (weakness.isPresent()) {
      return new Accepted.WeakPassword(weakness.get());
    }
    OptionalLong step = Totp.stepOf(code, secret, clock.instant());
    if (step.isEmpty()) {
      return new Accepted.WrongCode();
    }
    if (!invitations.use(invitation.get().id(), now())) {
      return new Accepted.LinkGone();
    }
    var person = guest.get().id();
    ways.forget(person);
    var codes = ways.makePassword(person, password, secret, step.getAsLong());
    var coming = welcome(invitation.get());
    return new Accepted.In(person, Set.of(Factors.PASSWORD, Factors.CODE), codes, coming);
  }

  @Transactional
  Accepted acceptByPasskey(
      String token, PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey made) {
    var invitation = invitations.find(token, now());
    if (invitation.isEmpty() || !invitations.use(invitation.get().id(), now())) {
      return new Accepted.LinkGone();
    }
    var person = invitation.get().person();
    ways.forget(person);
    if (!ways.makePasskey(person, options, made)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new Accepted.NoPasskey();
    }
    var coming = welcome(invitation.get());
    return new Accepted.In(person, Set.of(Factors.PASSKEY), List.of(), coming);
  }

  /// The person is here now. The first owner's coming in ends the first run.
  private Coming welcome(Invitation invitation) {
    var person = invitation.person().ledger();
    persons.accept(invitation.person(), now());
    audit.record(
        Entry.of(person, "person.accepted", person)
            .with("invitedBy", invitation.invitedBy())
            .with("invitation", invitation.id().toString()));
    var first = practices.setUp(now());
    guard.changed();
    if (first) {
      audit.record(Entry.of(person, "practice.set-up", "practice"));
      return Coming.FIRST;
    }
    return invitation.leadsBack() ? Coming.BACK : Coming.INVITED;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
