/// **Roster** is whom and what the practice knows: its own names and numbers, which may be said to
/// anyone, and its patients, whom no words may point to.
///
/// - Door: [Roster], immutable and swapped whole; [Patients] finds their names in words and counts
///   how many of them a description fits.
/// - Before it: words; tagger, whose gazetteer says which words are names. After it: guard, which
///   reads with it; people, which builds it.
/// - Keeps: nothing on disk. A pure value in memory: no Spring, no SQL, no network, no clock.
@ApplicationModule(
    displayName = "Roster",
    allowedDependencies = {"words", "tagger"})
@NullMarked
package org.bedside.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
