/// **Hours** are office and quiet hours: who is there when.
///
/// - Door: [Hours]; what it hands out is [OfficeHours], pure time without a database.
/// - Before it: people, whose practice has the zone. After it: whoever promises an answer (counted
///   in opening time) or is about to wake somebody (quiet hours, which only urgent things break).
/// - Keeps: opening times of the week, closed days (their note sealed), and each person's quiet
///   hours. All are wall-clock times in the practice's zone.
@ApplicationModule(
    displayName = "Hours",
    allowedDependencies = {"web", "audit", "vault", "people"})
@NullMarked
package org.bedside.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
