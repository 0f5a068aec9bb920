/// **Almanac** has ideas for each season ready, in plain words, that a practice can take, change
/// and queue.
///
/// - Door: [Almanac].
/// - Before it: publishing, which begins a draft with the words. After it: nobody; the calendar
///   shows its strip by address (`/almanac/strip`).
/// - Keeps: which clinician read which words, and which post was begun with them. The ideas
///   themselves are files beside the Java (`autumn.yaml` and its kin).
@ApplicationModule(
    displayName = "Almanac",
    allowedDependencies = {"web", "audit", "people", "publishing"})
@NullMarked
package org.bedside.almanac;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
