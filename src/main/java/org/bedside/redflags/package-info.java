/// **Redflags** finds in what a patient writes the words after which somebody should call now: for
/// an ambulance, the lifeline, poison control or the practice.
///
/// - Door: [RedFlags]. Takes a text in English or Spanish, answers with [Flag]s.
/// - Before it: words. After it: what takes in messages of patients.
/// - Keeps: rules by kind and language, concepts and what each weighs, as lists beside it. A pure
///   function: no Spring, no SQL, no network, no clock.
@ApplicationModule(
    displayName = "Red flags",
    allowedDependencies = {"words"})
@NullMarked
package org.bedside.redflags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
