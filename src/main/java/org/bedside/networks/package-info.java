/// **Networks** knows what each network allows, how it counts words and how it shows them.
///
/// - Door: [Networks]. Answers with [Limits], a [Count] or a [Rendition].
/// - Before it: nothing. After it: gate, publishing, channels.
/// - Keeps: the limits of each network as data (`limits.properties`). It is pure: no calls, no SQL,
///   no clock.
@ApplicationModule(
    displayName = "Networks",
    allowedDependencies = {})
@NullMarked
package org.bedside.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
