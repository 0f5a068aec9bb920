/// **Chart** is the patient's record, where a practice keeps it: its EHR, asked and written to by
/// FHIR.
///
/// - Door: none yet.
/// - Inner rooms: fhir, smart, ehrs. Each leans only on those before it.
/// - Before it: egress, vault, people, patients. After it: conversations, referrals.
/// - Keeps: the EHRs, and the house's own keys (private halves sealed).
@ApplicationModule(
    displayName = "Chart",
    allowedDependencies = {
      "web",
      "audit",
      "vault",
      "egress",
      "guard",
      "people",
      "patients",
      "today"
    })
@NullMarked
package org.bedside.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
