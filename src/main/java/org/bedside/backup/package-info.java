/// **Backup** carries the house over: to a folder each night, to a new machine, to the next
/// PostgreSQL or to one of yours; and it remembers that a house was restored, so that nothing
/// leaves it before a person has looked.
///
/// - Door: [Restored]. [Commands] run beside the house or without it.
/// - Before it: database, media, vault. After it: every room by which something leaves.
/// - Keeps: table `restored`. It copies the tables of all rooms as they are and reads none of them.
/// - Deliberately absent: sessions (everybody signs in anew), and the root key, unless it is asked
///   for and put somewhere else.
@ApplicationModule(
    displayName = "Backup",
    allowedDependencies = {"database", "media", "vault"})
@NullMarked
package org.bedside.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
