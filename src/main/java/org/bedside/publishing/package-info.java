/// **Publishing** is where a post is written once, seen as each network will show it, approved by a
/// second person and planned; and it is the practice's own public site with its feeds.
///
/// - Door: [Publishing], and [Site] for what stands on the practice's own site. Announces
///   [PostApproved], [PostWithdrawn] and [PostRecalled].
/// - Before it: gate, policy, margin, networks, people, media. After it: channels, which carries
///   each post out and tells through [Outlets] which channels there are; calendar, almanac and
///   campaigns, which begin and plan posts, campaigns also as what a post belongs to ([Belonging]);
///   gatherings, which keep a part of the site ([SitePart]) and of the calendar ([AgendaPart]);
///   stories, which know what patients have signed ([Signatures]); cases, which tell in a form what
///   was typed freely.
/// - Keeps: posts, what each channel will get, notes (all sealed), slots of the week, and the
///   public posts of the site.
@ApplicationModule(
    displayName = "Publishing",
    allowedDependencies = {
      "web",
      "audit",
      "vault",
      "guard",
      "detectors",
      "rules",
      "policy",
      "people",
      "networks",
      "media",
      "today",
      "notices",
      "margin",
      "gate"
    })
@NullMarked
package org.bedside.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
