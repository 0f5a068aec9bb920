package org.bedside.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;

/// The ways in that a person has: passkeys, or a password with a device that makes codes and ten
/// codes on paper.
@Component
class WaysIn {

  private final Passkeys passkeys;
  private final Credentials credentials;
  private final RecoveryCodes recovery;
  private final Passwords passwords;
  private final Devices devices;
  private final Sessions sessions;

  WaysIn(
      Passkeys passkeys,
      Credentials credentials,
      RecoveryCodes recovery,
      Passwords passwords,
      Devices devices,
      Sessions sessions) {
    this.passkeys = passkeys;
    this.credentials = credentials;
    this.recovery = recovery;
    this.passwords = passwords;
    this.devices = devices;
    this.sessions = sessions;
  }

  Optional<Passwords.Weakness> weakness(String password, Collection<String> names) {
    return passwords.weakness(password, names);
  }

  /// The recovery codes, to show once.
  List<String> makePassword(PersonId person, String password, byte[] secret, long step) {
    credentials.put(person, passwords.hash(password), secret);
    credentials.spend(person, step);
    return recovery.renew(person);
  }

  /// False if what the browser sent is no passkey of this person.
  boolean makePasskey(
      PersonId person, PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey made) {
    return Passkeys.bytes(person).equals(new Bytes(options.getUser().getId().getBytes()))
        && passkeys.make(options, made);
  }

  boolean hasPassword(PersonId person) {
    return credentials.find(person).isPresent();
  }

  /// False, and nothing is removed, if it is the person's only way in.
  boolean removePasskey(PersonId person, String id) {
    if (!hasPassword(person) && passkeys.of(person).size() < 2) {
      return false;
    }
    passkeys.remove(person, id);
    return true;
  }

  /// Ends every way in and every session.
  void forget(PersonId person) {
    passkeys.removeAll(person);
    credentials.remove(person);
    recovery.remove(person);
    devices.forget(person);
    sessions.endAll(person);
  }
}
