/// **Rules** holds what a practice may say as data, and decides with it: packs of rules, each one
/// expression over what the detectors saw.
///
/// - Door: [Rules], made from a [Pack]. Answers with a [Judgement]. Packs come from [PackReading],
///   a practice's own changes from [OverlayReading], and [ExampleCheck] tries a pack on its own
///   words.
/// - Before it: guard (for audiences), networks, detectors. After it: nothing yet; the gate will
///   ask it.
/// - Inner rooms: paper, expressions.
/// - Keeps: the pack that a practice begins with. A pure function: no Spring, no SQL, no network,
///   no clock.
@ApplicationModule(
    displayName = "Rules",
    allowedDependencies = {"guard", "networks", "detectors"})
@NullMarked
package org.bedside.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
