package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.bedside.people.GuestEntrance.Shown;
import org.bedside.people.Inviting.Accepted;
import org.bedside.people.SignIn.Outcome;
import org.bedside.web.Open;
import org.bedside.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What `passkey.js` asks: first the options with a challenge, which waits in the session and is
/// good for one answer, then the answer of the person's device.
@RestController
class PasskeyCalls {

  private static final String TO_SHOW = "people.passkey.to-show";
  private static final String TO_MAKE = "people.passkey.to-make";

  /// Where the page goes on, or why it stays.
  record Answer(String next, String sentence) {

    static ResponseEntity<Answer> on(String next) {
      return ResponseEntity.ok(new Answer(next, ""));
    }

    static ResponseEntity<Answer> stay(String sentence) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Answer("", sentence));
    }
  }

  private final Passkeys passkeys;
  private final SignIn signIn;
  private final Inviting inviting;
  private final MyAccount account;
  private final Entrance entrance;
  private final FirstSteps steps;
  private final GuestEntrance guests;
  private final Sentences say;

  PasskeyCalls(
      Passkeys passkeys,
      SignIn signIn,
      Inviting inviting,
      MyAccount account,
      Entrance entrance,
      FirstSteps steps,
      GuestEntrance guests,
      Sentences say) {
    this.passkeys = passkeys;
    this.signIn = signIn;
    this.inviting = inviting;
    this.account = account;
    this.entrance = entrance;
    this.steps = steps;
    this.guests = guests;
    this.say = say;
  }

  @Open
  @PostMapping("/sign-in/passkey/options")
  PublicKeyCredentialRequestOptions optionsToSignIn(HttpSession session) {
    return toShow(session);
  }

  @Open
  @PostMapping("/sign-in/passkey")
  ResponseEntity<Answer> signIn(
      @RequestBody PublicKeyCredential<AuthenticatorAssertionResponse> shown,
      HttpServletRequest request,
      HttpServletResponse response) {
    var owner = owner(shown, request.getSession());
    var guest = owner.flatMap(id -> guests.ownerOf(id.value()));
    if (guest.isPresent()) {
      return Answer.on(guests.open(guest.get(), Shown.PASSKEY, request, response));
    }
    return switch (signIn.byPasskey(owner, entrance.visitor(request))) {
      case Outcome.In(var person, var factors) ->
          Answer.on(entrance.open(person, factors, request, response));
      case Outcome.Refused() -> Answer.stay(say.of("passkey.refused"));
      case Outcome.Wait(var time) -> Answer.stay(say.of("sign-in.wait", time.toSeconds() + 1));
    };
  }

  @SignedIn
  @PostMapping("/step-up/passkey/options")
  PublicKeyCredentialRequestOptions optionsToStepUp(HttpSession session) {
    return toShow(session);
  }

  @SignedIn
  @PostMapping("/step-up/passkey")
  ResponseEntity<Answer> stepUp(
      Person me,
      @RequestBody PublicKeyCredential<AuthenticatorAssertionResponse> shown,
      Authentication before,
      HttpServletRequest request,
      HttpServletResponse response) {
    var owner = owner(shown, request.getSession()).filter(me.id()::equals);
    return switch (signIn.byPasskey(owner, entrance.visitor(request))) {
      case Outcome.In(_, _) ->
          Answer.on(entrance.strengthen(before, Factors.PASSKEY, request, response));
      case Outcome.Refused() -> Answer.stay(say.of("passkey.refused"));
      case Outcome.Wait(var time) -> Answer.stay(say.of("sign-in.wait", time.toSeconds() + 1));
    };
  }

  @Open
  @PostMapping("/invitation/{token}/passkey/options")
  ResponseEntity<PublicKeyCredentialCreationOptions> optionsToAccept(
      @PathVariable String token, HttpSession session) {
    return inviting
        .guest(token)
        .map(guest -> ResponseEntity.ok(toMake(guest, session)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @Open
  @PostMapping("/invitation/{token}/passkey")
  ResponseEntity<Answer> accept(
      @PathVariable String token,
      @RequestBody RelyingPartyPublicKey made,
      HttpServletRequest request,
      HttpServletResponse response) {
    var options = taken(PublicKeyCredentialCreationOptions.class, TO_MAKE, request.getSession());
    if (options.isEmpty()) {
      return Answer.stay(say.of("passkey.refused"));
    }
    return switch (inviting.acceptByPasskey(token, options.get(), made)) {
      case Accepted.In(var person, var shown, _, var coming) -> {
        entrance.open(person, shown, request, response);
        yield Answer.on(steps.after(coming));
      }
      case Accepted.LinkGone() -> Answer.stay(say.of("invitation.gone"));
      case Accepted.NoPasskey(), Accepted.WeakPassword(_), Accepted.WrongCode() ->
          Answer.stay(say.of("passkey.refused"));
    };
  }

  @SignedIn
  @Fresh
  @PostMapping("/me/passkeys/options")
  PublicKeyCredentialCreationOptions optionsToAdd(Person me, HttpSession session) {
    return toMake(me, session);
  }

  @SignedIn
  @Fresh
  @PostMapping("/me/passkeys")
  ResponseEntity<Answer> add(
      Person me, @RequestBody RelyingPartyPublicKey made, HttpSession session) {
    return taken(PublicKeyCredentialCreationOptions.class, TO_MAKE, session)
            .filter(options -> account.addPasskey(me.id(), options, made))
            .isPresent()
        ? Answer.on("/me")
        : Answer.stay(say.of("passkey.refused"));
  }

  private PublicKeyCredentialRequestOptions toShow(HttpSession session) {
    var options = passkeys.toShow();
    session.setAttribute(TO_SHOW, options);
    return options;
  }

  private PublicKeyCredentialCreationOptions toMake(Person person, HttpSession session) {
    var options = passkeys.toMake(person);
    session.setAttribute(TO_MAKE, options);
    return options;
  }

  private Optional<PersonId> owner(
      PublicKeyCredential<AuthenticatorAssertionResponse> shown, HttpSession session) {
    return taken(PublicKeyCredentialRequestOptions.class, TO_SHOW, session)
        .flatMap(options -> passkeys.owner(options, shown));
  }

  private static <T> Optional<T> taken(Class<T> type, String name, HttpSession session) {
    var waiting = session.getAttribute(name);
    session.removeAttribute(name);
    return type.isInstance(waiting) ? Optional.of(type.cast(waiting)) : Optional.empty();
  }
}
