package org.bedside.people;

import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;

/// Passkeys of [Guests], made and kept as those of people who work here are. Showing one is the
/// same call for everybody, `/sign-in/passkey`: whose it is decides where it leads.
@Component
public class GuestPasskeys {

  private static final String TO_MAKE = "people.passkey.guest";
  private static final String TO_SHOW = "people.passkey.guest.to-show";

  /// @param label what the device is called
  public record Passkey(String id, String label, Instant made) {}

  private final Passkeys passkeys;

  GuestPasskeys(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  /// What a browser needs to make one; the challenge waits in the session for one answer. The names
  /// stay on the device.
  public PublicKeyCredentialCreationOptions toMake(
      UUID user, String name, String shown, HttpSession session) {
    var options = passkeys.toMake(new PersonId(user), name, shown);
    session.setAttribute(TO_MAKE, options);
    return options;
  }

  /// For whom one is being made in this session.
  public Optional<UUID> user(HttpSession session) {
    return waiting(session).map(options -> user(options.getUser().getId()));
  }

  /// False if what the browser sent is no passkey of this user.
  public boolean make(UUID user, RelyingPartyPublicKey made, HttpSession session) {
    var options = waiting(session);
    session.removeAttribute(TO_MAKE);
    return options
        .filter(waiting -> user(waiting.getUser().getId()).equals(user))
        .filter(waiting -> passkeys.make(waiting, made))
        .isPresent();
  }

  /// What a browser needs to show one; the challenge waits in the session for one answer.
  public PublicKeyCredentialRequestOptions toShow(HttpSession session) {
    var options = passkeys.toShow();
    session.setAttribute(TO_SHOW, options);
    return options;
  }

  /// Whether what the browser sent is a passkey of this user.
  public boolean isShown(
      UUID user, PublicKeyCredential<AuthenticatorAssertionResponse> shown, HttpSession session) {
    var waiting = session.getAttribute(TO_SHOW);
    session.removeAttribute(TO_SHOW);
    return waiting instanceof PublicKeyCredentialRequestOptions options
        && passkeys.owner(options, shown).filter(owner -> owner.value().equals(user)).isPresent();
  }

  public List<Passkey> of(UUID user) {
    return passkeys.of(new PersonId(user)).stream()
        .map(key ->
            new Passkey(
                key.getCredentialId().toBase64UrlString(),
                Objects.requireNonNullElse(key.getLabel(), ""),
                key.getCreated()))
        .toList();
  }

  public void remove(UUID user, String id) {
    passkeys.remove(new PersonId(user), id);
  }

  private static Optional<PublicKeyCredentialCreationOptions> waiting(HttpSession session) {
    return session.getAttribute(TO_MAKE) instanceof PublicKeyCredentialCreationOptions options
        ? Optional.of(options)
        : Optional.empty();
  }

  private static UUID user(Bytes id) {
    var bytes = ByteBuffer.wrap(id.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
