/// **Portal** lets patients in, and those who care for them: accounts, who reads for whom, and
/// invitations.
///
/// - Door: [Portal]; [ForPatients] and an `Account` argument for their pages. The field says
///   "patient portal" and "proxy".
/// - Before it: people, whose gate and threshold it uses ([org.bedside.people.Guests]); patients,
///   whom an account belongs to; notices, which carry link and code. After it: every room with
///   pages for patients.
/// - Keeps: tables `account` (name, e-mail and birthday sealed, found by a keyed hash), `relation`
///   (whom an account reads for), `portal_invitation` and `portal_code` (hashes, never the link or
///   the code).
@ApplicationModule(
    displayName = "Portal",
    allowedDependencies = {"web", "audit", "vault", "people", "patients", "notices"})
@NullMarked
package org.bedside.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
