package org.bedside.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/// What somebody showed to come in, and when: Spring Security's factor authorities. A session holds
/// these and the person's id, and nothing else: what they may do is asked at every step.
@Component
class Factors {

  static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;
  static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
  static final String CODE = "FACTOR_TOTP";
  static final String RECOVERY_CODE = "FACTOR_RECOVERY_CODE";

  /// A code that came by e-mail, beside something they know; and a link that opens once, beside the
  /// same. For guests only: whoever works here needs more.
  static final String MAIL_CODE = "FACTOR_MAIL_CODE";

  static final String INVITATION = "FACTOR_INVITATION";

  /// In a practice of invented people nobody shows anything.
  static final String DEMO = "FACTOR_DEMO";

  /// What proves that the person themselves sits there, a password alone does not.
  private static final Set<String> PROOFS =
      Set.of(PASSKEY, CODE, RECOVERY_CODE, MAIL_CODE, INVITATION, DEMO);

  private static final Duration FRESH = Duration.ofMinutes(10);

  /// A patient's phone lies about in more places than a screen at work.
  private static final Duration FRESH_GUEST = Duration.ofMinutes(5);

  private static final Duration A_DAYS_WORK = Duration.ofHours(12);

  private final Clock clock;

  Factors(Clock clock) {
    this.clock = clock;
  }

  Authentication shown(String principal, Collection<String> factors) {
    var now = clock.instant();
    var shown = factors.stream().map(factor -> shown(factor, now)).toList();
    return UsernamePasswordAuthenticationToken.authenticated(principal, null, shown);
  }

  /// The same session after its person showed `factor` again.
  Authentication shownAgain(Authentication before, String factor) {
    var now = shown(factor, clock.instant());
    var all =
        java.util.stream.Stream.concat(
                before.getAuthorities().stream()
                    .filter(authority -> !factor.equals(authority.getAuthority())),
                java.util.stream.Stream.of(now))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(before.getName(), null, all);
  }

  /// Whose session this is; nobody's after twelve hours without any proof.
  Optional<String> principal(@Nullable Authentication session) {
    return session != null && proof(session).plus(A_DAYS_WORK).isAfter(clock.instant())
        ? Optional.of(session.getName())
        : Optional.empty();
  }

  /// A bare id is somebody who works here, and one with a kind before it is a guest.
  static boolean isGuest(String principal) {
    return principal.indexOf(':') > 0;
  }

  static Optional<PersonId> personOf(String principal) {
    return isGuest(principal)
        ? Optional.empty()
        : Optional.of(new PersonId(UUID.fromString(principal)));
  }

  /// Invented people have nothing that they could show again.
  boolean fresh(Authentication session) {
    return fresh(session, FRESH);
  }

  /// The same for guests, for a shorter time.
  boolean freshGuest(Authentication session) {
    return fresh(session, FRESH_GUEST);
  }

  private boolean fresh(Authentication session, Duration lately) {
    return proof(session).plus(lately).isAfter(clock.instant())
        || session.getAuthorities().stream().anyMatch(factor -> DEMO.equals(factor.getAuthority()));
  }

  private static Instant proof(Authentication session) {
    return session.getAuthorities().stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(FactorGrantedAuthority.class::cast)
        .filter(factor -> PROOFS.contains(factor.getAuthority()))
        .map(FactorGrantedAuthority::getIssuedAt)
        .max(Instant::compareTo)
        .orElse(Instant.MIN.plus(A_DAYS_WORK));
  }

  private static FactorGrantedAuthority shown(String factor, Instant at) {
    return FactorGrantedAuthority.withAuthority(factor).issuedAt(at).build();
  }
}
