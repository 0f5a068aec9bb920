package org.bedside.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.portal.PortalInvitations.Invitation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Follows a link to its end: an account, or one more patient for an account there is. All of it
/// happens in one transaction, which the link's single use opens.
@Service
class Opening {

  private final PortalInvitations invitations;
  private final InvitingPatients inviting;
  private final Logins logins;
  private final Relations relations;
  private final Patients patients;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Opening(
      PortalInvitations invitations,
      InvitingPatients inviting,
      Logins logins,
      Relations relations,
      Patients patients,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.invitations = invitations;
    this.inviting = inviting;
    this.logins = logins;
    this.relations = relations;
    this.patients = patients;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  Optional<Invitation> behind(String token) {
    return token.length() > 100 ? Optional.empty() : invitations.behind(token, now());
  }

  Optional<KnownPatient> patient(Invitation one) {
    return patients.find(one.patient());
  }

  /// Whether the address of this invitation has an account already, so that its owner signs in
  /// instead of opening a second one.
  Optional<Account> ownerOf(Invitation one) {
    return one.email().isEmpty()
        ? Optional.empty()
        : logins.byEmail(logins.hash(one.email())).map(Logins.Row::account);
  }

  /// A new account, if the link is good until this very moment and `way` (a passkey is made) works.
  Optional<Account> open(
      Invitation one, UUID id, LocalDate born, Locale language, BooleanSupplier way) {
    var account = new Account(new AccountId(id), one.name(), language);
    return all(
        one,
        account,
        () -> {
          if (ownerOf(one).isPresent()) {
            return false;
          }
          logins.add(account, born, one.email(), now());
          audit.record(Entry.of(account.principal(), "account.opened", account.principal()));
          return way.getAsBoolean();
        });
  }

  /// One more patient for an account whose owner is here.
  Optional<Account> join(Invitation one, Account me) {
    return all(one, me, () -> ownerOf(one).filter(owner -> owner.id().equals(me.id())).isPresent());
  }

  private Optional<Account> all(Invitation one, Account account, BooleanSupplier first) {
    var done =
        transaction.execute(status -> {
          var patient = patients.find(one.patient());
          if (patient.isPresent()
              && invitations.use(one.id(), now())
              && inviting.mayHave(one.email(), patient.get(), one.kind())
              && first.getAsBoolean()
              && tie(one, account)) {
            return true;
          }
          status.setRollbackOnly();
          return false;
        });
    return Boolean.TRUE.equals(done) ? Optional.of(account) : Optional.empty();
  }

  private boolean tie(Invitation one, Account account) {
    patients.hold(one.patient());
    if (!relations.add(account.id(), one.patient(), one.kind(), now())) {
      return false;
    }
    audit.record(
        Entry.of(account.principal(), "relation.began", one.patient().subject())
            .with("invitation", one.id().toString())
            .with("kind", one.kind().name()));
    return true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
