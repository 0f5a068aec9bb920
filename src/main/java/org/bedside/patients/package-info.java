/// **Patients** keeps the patient list sealed, takes in new ones from files, and tells the guard
/// whom no words may point to.
///
/// - Door: [Patients], which knows one patient by a stable id and keeps whoever has an account or a
///   thread here through every import. It tells people through [org.bedside.people.KnownPatients]
///   who the patients are, so that there is one guard; other systems of the practice ask that guard
///   over HTTP with a key, when the practice opens this door.
/// - Before it: people, roster, guard. After it: portal, and whatever asks
///   [org.bedside.people.People] for the guard.
/// - Keeps: tables `patient` (records sealed, found by keyed hashes), `patient_list`,
///   `patient_import` (files under way, sealed, for an hour), `guard_key` (hashes) and
///   `guard_endpoint`. In memory: the roster of all patients.
@ApplicationModule(
    displayName = "Patients",
    allowedDependencies = {"web", "audit", "vault", "guard", "roster", "people"})
@NullMarked
package org.bedside.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
