/// **Channels** carries what was approved to each network, once.
///
/// - Door: none yet.
/// - Before it: networks, egress. After it: nothing yet.
/// - Keeps: nothing yet.
@ApplicationModule(
    displayName = "Channels",
    allowedDependencies = {"egress", "networks"})
@NullMarked
package org.bedside.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
