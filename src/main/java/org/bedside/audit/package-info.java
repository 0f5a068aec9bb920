/// **Audit** is the ledger: who did or saw what. An entry is never changed, and what was written
/// can be proved outside the database.
///
/// - Door: [Audit], with [Entry] going in and [Line] coming out.
/// - Before it: nothing. After it: every room in which a person acts.
/// - Keeps: tables `audit_entry` and `audit_checkpoint`; outside the database the signed
///   checkpoints and the key that signs them.
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {})
@NullMarked
package org.bedside.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
