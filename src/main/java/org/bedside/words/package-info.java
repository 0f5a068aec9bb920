/// **Words** shows a text as a reader sees it, however it was written: plain letters and digits,
/// its tokens, and for each the way back to the raw text.
///
/// - Door: [Plain], its [View]s and [Token]; [Illegible] says where nobody can read it, [ShownName]
///   what is wrong with a name.
/// - Before it: nothing. After it: roster, tagger, redflags, guard, detectors, people.
/// - Keeps: a table of letters that look alike, with its licence. A pure function: no Spring, no
///   SQL, no network, no clock.
@ApplicationModule(
    displayName = "Words",
    allowedDependencies = {})
@NullMarked
package org.bedside.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
