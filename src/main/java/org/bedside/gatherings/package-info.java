/// **Gatherings** are what the practice invites its town to: flu-shot mornings, walking groups,
/// classes; each with a page of its own and a file for calendars.
///
/// - Door: [Gatherings], which is also a part of the practice's site ([the events
///   page][org.bedside.publishing.SitePart]) and of the calendar ([its
///   days][org.bedside.publishing.AgendaPart]).
/// - Before it: the gate, which clears the words of each page, and publishing, which begins the
///   posts that announce one. After it: nobody.
/// - Keeps: gatherings in the making (sealed), and the public pages of those that were cleared.
@ApplicationModule(
    displayName = "Gatherings",
    allowedDependencies = {
      "web",
      "audit",
      "vault",
      "guard",
      "people",
      "networks",
      "today",
      "gate",
      "publishing"
    })
@NullMarked
package org.bedside.gatherings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
