/// **Tagger** finds the names of people in a text, whoever they are, by a small model that was
/// trained on public posts.
///
/// - Door: [Tagger].
/// - Before it: words. After it: guard.
/// - Keeps: its model, a file beside it. A pure function: no Spring, no SQL, no network, no clock.
@ApplicationModule(
    displayName = "Tagger",
    allowedDependencies = {"words"})
@NullMarked
package org.bedside.tagger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
