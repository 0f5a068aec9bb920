/// **Detectors** read a draft for what the practice's rules ask about: a claim without a source, an
/// answer that gives a patient away, a picture without words.
///
/// - Door: [Detectors]. Takes a [Draft], and what the guard read in it; answers with [Signs].
/// - Inner rooms: answers, conduct, claims, patients, form. Each leans only on those before it, and
///   all on the frame in front: [Detector], [Material], [Phrases].
/// - Before it: words, guard, networks. After it: rules, which name the facts.
/// - Keeps: lists of phrases in each language, beside the detector that reads them. A pure
///   function: no Spring, no SQL, no network, no clock.
@ApplicationModule(
    displayName = "Detectors",
    allowedDependencies = {"words", "guard", "networks"})
@NullMarked
package org.bedside.detectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
