/// **Notices** tells people by e-mail, in fixed words, or by web push, without any, that something
/// is there for them: never what was said, and never anything that somebody typed.
///
/// - Door: [Notices] for letters, [Pushes] for web push. Listens to
///   [org.bedside.people.SignedInOnNewDevice] and [org.bedside.people.RecoveryCodeUsed], and
///   carries invitations.
/// - Before it: people, hours (which knows whose quiet hours it is), web, vault, audit, egress,
///   backup (which holds letters after a restore). After it: every room that has news for somebody.
/// - Keeps: table `notice`: to whom (sealed), which template, what became of it, and who settled
///   it; which browsers may be woken (sealed), about what and from when on.
@ApplicationModule(
    displayName = "Notices",
    allowedDependencies = {"people", "hours", "web", "vault", "audit", "backup", "egress"})
@NullMarked
package org.bedside.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
