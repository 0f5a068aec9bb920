/// **Chart** is the patient's record, where a practice keeps it: its EHR, asked and written to by
/// FHIR.
///
/// - Door: [Chart]. What is filed it asks of whoever has it, through [Filable].
/// - Inner rooms: fhir, smart, ehrs, known, filing, reading, intake. Each leans only on those
///   before it.
/// - Before it: egress, vault, people, patients. After it: conversations, referrals.
/// - Keeps: the EHRs, what waits for them and where it is, who a patient is there, and the house's
///   own keys (private halves sealed).
@ApplicationModule(
    displayName = "Chart",
    allowedDependencies = {
      "web",
      "audit",
      "backup",
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
