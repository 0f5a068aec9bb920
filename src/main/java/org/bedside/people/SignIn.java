package org.bedside.people;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.Credentials.Credential;
import org.bedside.people.Throttle.Key;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Component;

/// Decides whether somebody is who they say. For an e-mail that nobody has, the same work is done
/// and the same answer given as for a wrong password, so the door tells no one who works here.
@Component
class SignIn {

  /// What became of a try.
  sealed interface Outcome {

    record In(PersonId person, Set<String> shown) implements Outcome {}

    /// Something did not fit; which of the three is not said.
    record Refused() implements Outcome {}

    record Wait(Duration time) implements Outcome {}
  }

  private static final byte[] NOBODYS_SECRET = Totp.secret();

  private final Persons persons;
  private final Credentials credentials;
  private final RecoveryCodes recovery;
  private final Devices devices;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Vault vault;
  private final Audit audit;
  private final Clock clock;

  SignIn(
      Persons persons,
      Credentials credentials,
      RecoveryCodes recovery,
      Devices devices,
      Passwords passwords,
      Throttle throttle,
      Vault vault,
      Audit audit,
      Clock clock) {
    this.persons = persons;
    this.credentials = credentials;
    this.recovery = recovery;
    this.devices = devices;
    this.passwords = passwords;
    this.throttle = throttle;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /// All three together, in one step: a password alone opens nothing and is never confirmed.
  Outcome byPassword(String email, String password, String code, Visitor visitor) {
    var hash = persons.hash(email);
    var found = persons.findByEmail(email);
    var id = found.map(Person::id).orElseGet(PersonId::random);
    var keys = keys(hash, id, visitor);
    var wait = throttle.wait(keys);
    if (wait.isPresent()) {
      return new Outcome.Wait(wait.get());
    }
    var credential = credentials.find(id);
    var known = passwords.matches(password, credential.map(Credential::password));
    var factor = factor(id, credential.map(Credential::totp), code, known);
    if (known && factor.isPresent() && found.filter(Person::active).isPresent()) {
      throttle.succeeded(keys);
      return new Outcome.In(id, Set.of(Factors.PASSWORD, factor.get()));
    }
    return refused(keys, found, hash);
  }

  /// A passkey that fitted, or none. A passkey cannot be guessed, so no account is slowed by it.
  Outcome byPasskey(Optional<PersonId> owner, Visitor visitor) {
    var wait = throttle.wait(visitor.keys());
    if (wait.isPresent()) {
      return new Outcome.Wait(wait.get());
    }
    var found = owner.flatMap(persons::find);
    return found.filter(Person::active).isPresent()
        ? new Outcome.In(found.get().id(), Set.of(Factors.PASSKEY))
        : refused(visitor.keys(), found, new byte[0]);
  }

  /// Password and code of somebody who is in already.
  Outcome again(PersonId person, String password, String code, Visitor visitor) {
    var keys = keys(vault.lookup("people.step-up", person.toString()), person, visitor);
    var wait = throttle.wait(keys);
    if (wait.isPresent()) {
      return new Outcome.Wait(wait.get());
    }
    var credential = credentials.find(person);
    var known = passwords.matches(password, credential.map(Credential::password));
    var factor = factor(person, credential.map(Credential::totp), code, known);
    if (factor.isPresent()) {
      throttle.succeeded(keys);
      return new Outcome.In(person, Set.of(factor.get()));
    }
    return refused(keys, persons.find(person), new byte[0]);
  }

  /// A stranger's tries count for the account; those of a browser the person has used count apart.
  List<Key> keys(byte[] account, PersonId person, Visitor visitor) {
    var keys = new ArrayList<>(visitor.keys());
    var own = visitor.device().filter(device -> devices.knows(person, device));
    keys.add(
        Key.account(
            own.map(device -> vault.lookup("people.device", hex(account) + hex(device)))
                .orElse(account)));
    return keys;
  }

  /// Which second factor `code` is; it is spent only beside the right password.
  private Optional<String> factor(
      PersonId person, Optional<byte[]> secret, String code, boolean passwordFits) {
    var step = Totp.stepOf(code, secret.orElse(NOBODYS_SECRET), clock.instant());
    if (!passwordFits || secret.isEmpty()) {
      return Optional.empty();
    }
    if (step.isPresent() && credentials.spend(person, step.getAsLong())) {
      return Optional.of(Factors.CODE);
    }
    return recovery.spend(person, code, clock.instant().truncatedTo(ChronoUnit.MICROS))
        ? Optional.of(Factors.RECOVERY_CODE)
        : Optional.empty();
  }

  Outcome refused(List<Key> keys, Optional<Person> found, byte[] account) {
    throttle.failed(keys);
    var subject = found.map(person -> person.id().ledger()).orElse("sign-in:unknown");
    audit.record(
        Entry.of("system", "person.sign-in-refused", subject)
            .with("account", hex(account).substring(0, Math.min(16, account.length * 2))));
    return new Outcome.Refused();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
