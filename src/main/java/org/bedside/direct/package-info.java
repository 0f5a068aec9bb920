/// **Direct** speaks Direct: signed and sealed mail between practices, with documents in a package
/// and a receipt for each letter.
///
/// - Door: [Direct], with a [Letter] going out and an [Incoming] coming in; [DirectKeys] for who
///   this practice is and whom it trusts; [DirectPapers] for documents ([Summary], [Paper]),
///   packages of them ([Packet]) and the messages of a referral ([Step]). Announces [DirectArrived]
///   and [DirectSettled].
/// - Inner rooms: documents, hl7, mail.
/// - Before it: audit, vault; backup, which knows that the house was restored. After it: whoever
///   sends a patient to a colleague.
/// - Keeps: tables `direct_identity` (our keys, sealed), `direct_anchor`, `direct_certificate`,
///   `direct_outbox` and `direct_inbox` (letters, sealed).
/// - Deliberately absent: pages and consent, which belong to whoever sends; certificates from DNS
///   or LDAP and lists of revoked ones, which nobody fetches yet.
@ApplicationModule(
    displayName = "Direct",
    allowedDependencies = {"audit", "backup", "vault"})
@NullMarked
package org.bedside.direct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
