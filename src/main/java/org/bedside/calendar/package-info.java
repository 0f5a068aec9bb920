/// **Calendar** shows what is said on which day, and keeps what a practice promised its readers:
/// months, weeks and lists, promises and pauses, repetitions, files in and out.
///
/// - Door: none in code; pages only. Other rooms show themselves in it by address, and in its days
///   as an [AgendaPart][org.bedside.publishing.AgendaPart].
/// - Before it: publishing, which keeps the posts and their times. After it: nobody.
/// - Keeps: promises (their titles sealed) and which posts keep them, repetitions, pauses, and the
///   keyed hashes of the private calendar addresses.
@ApplicationModule(
    displayName = "Calendar",
    allowedDependencies = {"web", "audit", "vault", "guard", "people", "networks", "publishing"})
@NullMarked
package org.bedside.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
