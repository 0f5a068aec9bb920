/// **People** knows who works here, what each may do, and lets them in: the practice, its staff,
/// roles and rights, invitations, sign-in by passkey or by password and code, and the first run.
///
/// - Door: [People]; [May] and a `Person` argument for pages. Announces [SignedInOnNewDevice] and
///   [RecoveryCodeUsed]; rooms add a [FirstStep] to the first five minutes.
/// - Before it: web, audit, vault, guard, words. After it: every room with pages behind the door.
/// - Keeps: tables `practice`, `person`, `credential`, `recovery_code`, `invitation`,
///   `known_device`, `deputy`, `user_credentials` (passkeys) and `spring_session`. Names and e-mail
///   are sealed.
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {"web", "audit", "vault", "guard", "roster", "words"})
@NullMarked
package org.bedside.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
