/// **Proof** shows the ledger to those who may see it, and its soundness to those who may only
/// verify it. It is a room beside audit because audit lies below people: it knows no names and no
/// rights.
///
/// - Door: none. Pages `/audit` and `/audit/{number}`.
/// - Before it: audit, people, web. After it: nothing.
/// - Keeps: nothing.
@ApplicationModule(
    displayName = "Proof",
    allowedDependencies = {"audit", "people", "web"})
@NullMarked
package org.bedside.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
