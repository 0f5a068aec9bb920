/// **Today** is the one list that a person opens in the morning: what waits for whom, with minutes
/// and a due time.
///
/// - Door: [Today]. Rooms put an [Item] in and settle it; a room that knows what a subject is
///   called implements [Wording].
/// - Before it: people. After it: every room in which something can wait for somebody.
/// - Keeps: table `today_item`, ids and times, never words.
@ApplicationModule(
    displayName = "Today",
    allowedDependencies = {"web", "guard", "people"})
@NullMarked
package org.bedside.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
