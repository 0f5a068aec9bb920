/// **Notices** tells people by e-mail that something is there for them, in fixed words: never what
/// was said, and never anything that somebody typed.
///
/// - Door: [Notices]. Listens to [org.bedside.people.SignedInOnNewDevice] and
///   [org.bedside.people.RecoveryCodeUsed], and carries invitations.
/// - Before it: people, web, vault, audit, backup (which holds letters after a restore). After it:
///   every room that has news for somebody.
/// - Keeps: table `notice`: to whom (sealed), which template, what became of it, and who settled
///   it.
@ApplicationModule(
    displayName = "Notices",
    allowedDependencies = {"people", "web", "vault", "audit", "backup"})
@NullMarked
package org.bedside.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
