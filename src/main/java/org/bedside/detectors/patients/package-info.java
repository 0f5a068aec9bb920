/// **Patients** reads a draft for whether it tells of one patient, by name or not: identifiers and
/// case stories, somebody's praise, an illness or an event that few people fit, and what a patient
/// signed.
///
/// - Door: [AboutPatients], for the room above.
/// - Before it: words, guard, the room above. After it: nothing.
/// - Keeps: lists of phrases in each language, beside the detector that reads them.
@NullMarked
package org.bedside.detectors.patients;

import org.jspecify.annotations.NullMarked;
