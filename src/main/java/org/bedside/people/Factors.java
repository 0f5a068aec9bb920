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

  /// In a practice of invented people nobody shows anything.
  static final String DEMO = "FACTOR_DEMO";

  /// What proves that the person themselves sits there, a password alone does not.
  private static final Set<String> PROOFS = Set.of(PASSKEY, CODE, RECOVERY_CODE, DEMO);

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration A_DAYS_WORK = Duration.ofHours(12);

  private final Clock clock;

  Factors(Clock clock) {
    this.clock = clock;
  }

  Authentication shown(PersonId person, Collection<String> factors) {
    var now = clock.instant();
    var shown = factors.stream().map(factor -> shown(factor, now)).toList();
    return UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, shown);
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
  Optional<PersonId> person(@Nullable Authentication session) {
    return session != null && proof(session).plus(A_DAYS_WORK).isAfter(clock.instant())
        ? Optional.of(new PersonId(UUID.fromString(session.getName())))
        : Optional.empty();
  }

  /// Invented people have nothing that they could show again.
  boolean fresh(Authentication session) {
    return proof(session).plus(FRESH).isAfter(clock.instant())
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
