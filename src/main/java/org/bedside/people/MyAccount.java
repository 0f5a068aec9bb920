package org.bedside.people;

import java.time.Clock;
import java.util.List;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person's own ways in, changed by themselves.
@Service
class MyAccount {

  /// What became of a wish for a new password.
  sealed interface NewPassword {

    record Set(List<String> codes) implements NewPassword {}

    record Weak(Passwords.Weakness weakness) implements NewPassword {}

    record WrongCode() implements NewPassword {}
  }

  private final Persons persons;
  private final Passkeys passkeys;
  private final WaysIn ways;
  private final RecoveryCodes recovery;
  private final Inviting inviting;
  private final Audit audit;
  private final Clock clock;

  MyAccount(
      Persons persons,
      Passkeys passkeys,
      WaysIn ways,
      RecoveryCodes recovery,
      Inviting inviting,
      Audit audit,
      Clock clock) {
    this.persons = persons;
    this.passkeys = passkeys;
    this.ways = ways;
    this.recovery = recovery;
    this.inviting = inviting;
    this.audit = audit;
    this.clock = clock;
  }

  List<CredentialRecord> passkeys(PersonId person) {
    return passkeys.of(person);
  }

  boolean hasPassword(PersonId person) {
    return ways.hasPassword(person);
  }

  int codesLeft(PersonId person) {
    return recovery.left(person);
  }

  @Transactional
  NewPassword setPassword(Person person, String password, byte[] secret, String code) {
    var weakness = inviting.weakness(person, password);
    if (weakness.isPresent()) {
      return new NewPassword.Weak(weakness.get());
    }
    var step = Totp.stepOf(code, secret, clock.instant());
    if (step.isEmpty()) {
      return new NewPassword.WrongCode();
    }
    write(person.id(), "person.password-set");
    return new NewPassword.Set(ways.makePassword(person.id(), password, secret, step.getAsLong()));
  }

  @Transactional
  List<String> renewCodes(PersonId person) {
    write(person, "person.codes-renewed");
    return recovery.renew(person);
  }

  /// False if it is their only way in; asked of one at a time, so that two removals at once leave
  /// one.
  @Transactional
  boolean removePasskey(PersonId person, String id) {
    persons.lock(person);
    if (!ways.removePasskey(person, id)) {
      return false;
    }
    write(person, "person.passkey-removed");
    return true;
  }

  /// False if what the browser sent is no passkey of theirs.
  @Transactional
  boolean addPasskey(
      PersonId person, PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey made) {
    if (!ways.makePasskey(person, options, made)) {
      return false;
    }
    write(person, "person.passkey-added");
    return true;
  }

  private void write(PersonId person, String action) {
    audit.record(Entry.of(person.ledger(), action, person.ledger()));
  }
}
