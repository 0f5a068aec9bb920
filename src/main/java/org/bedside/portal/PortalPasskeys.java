package org.bedside.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.GuestEntrance;
import org.bedside.people.GuestEntrance.Shown;
import org.bedside.people.GuestPasskeys;
import org.bedside.portal.PortalInvitations.Invitation;
import org.bedside.web.Open;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What `passkey.js` asks when a patient makes a passkey: by an invitation, or for one more device.
@RestController
class PortalPasskeys {

  /// Where the page goes on, or why it stays.
  record Answer(String next, String sentence) {}

  private final Opening opening;
  private final InvitedSteps steps;
  private final GuestPasskeys passkeys;
  private final GuestEntrance entrance;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final MessageSource words;

  PortalPasskeys(
      Opening opening,
      InvitedSteps steps,
      GuestPasskeys passkeys,
      GuestEntrance entrance,
      Audit audit,
      TransactionTemplate transaction,
      MessageSource words) {
    this.opening = opening;
    this.steps = steps;
    this.passkeys = passkeys;
    this.entrance = entrance;
    this.audit = audit;
    this.transaction = transaction;
    this.words = words;
  }

  @Open
  @PostMapping("/invited/{token}/passkey/options")
  ResponseEntity<PublicKeyCredentialCreationOptions> options(
      @PathVariable String token, HttpSession session) {
    return known(token, session)
        .map(one -> passkeys.toMake(UUID.randomUUID(), one.name(), one.name(), session))
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @Open
  @PostMapping("/invited/{token}/passkey")
  ResponseEntity<Answer> accept(
      @PathVariable String token,
      @RequestBody RelyingPartyPublicKey made,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var session = request.getSession();
    var user = passkeys.user(session);
    var account =
        known(token, session)
            .filter(_ -> user.isPresent())
            .flatMap(one ->
                opening.open(
                    one,
                    user.get(),
                    steps.born(session).orElseThrow(),
                    language,
                    () -> passkeys.make(user.get(), made, session)));
    if (account.isEmpty()) {
      return stay("portal.passkey.refused", language);
    }
    entrance.open(account.get(), Shown.PASSKEY, request, response);
    return ResponseEntity.ok(new Answer("/my", ""));
  }

  private Optional<Invitation> known(String token, HttpSession session) {
    return opening
        .behind(token)
        .filter(one -> steps.isKnown(one, session) && steps.born(session).isPresent())
        .filter(one -> opening.ownerOf(one).isEmpty());
  }

  @ForPatients
  @PostMapping("/in/again/passkey/options")
  PublicKeyCredentialRequestOptions optionsToShow(HttpSession session) {
    return passkeys.toShow(session);
  }

  @ForPatients
  @PostMapping("/in/again/passkey")
  ResponseEntity<Answer> again(
      Account me,
      @RequestBody PublicKeyCredential<AuthenticatorAssertionResponse> shown,
      Authentication before,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!passkeys.isShown(me.id().value(), shown, request.getSession())) {
      return stay("portal.passkey.refused", language);
    }
    return ResponseEntity.ok(
        new Answer(entrance.again(me, Shown.PASSKEY, before, request, response), ""));
  }

  @ForPatients(fresh = true)
  @PostMapping("/my/account/passkeys/options")
  PublicKeyCredentialCreationOptions optionsToAdd(Account me, HttpSession session) {
    return passkeys.toMake(me.id().value(), me.name(), me.name(), session);
  }

  @ForPatients(fresh = true)
  @PostMapping("/my/account/passkeys")
  ResponseEntity<Answer> add(
      Account me, @RequestBody RelyingPartyPublicKey made, Locale language, HttpSession session) {
    var done =
        transaction.execute(_ -> {
          var good = passkeys.make(me.id().value(), made, session);
          if (good) {
            audit.record(Entry.of(me.principal(), "account.passkey-added", me.principal()));
          }
          return good;
        });
    return Boolean.TRUE.equals(done)
        ? ResponseEntity.ok(new Answer("/my/account/passkeys", ""))
        : stay("portal.passkey.refused", language);
  }

  private ResponseEntity<Answer> stay(String key, Locale language) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(new Answer("", words.getMessage(key, null, language)));
  }
}
