/// **Campaigns** gather posts for one goal, with an end and one link, and count plainly how often
/// that link was opened.
///
/// - Door: [Campaigns].
/// - Before it: publishing, which tells how far each post is and begins new ones. After it: nobody;
///   the composer offers the open ones ([Belonging][org.bedside.publishing.Belonging]), and the
///   page of a post shows its campaign by address (`/campaigns/panel`).
/// - Keeps: campaigns (name, goal and closing note sealed), which post belongs to which, and for
///   each day how often `/go/…` was opened: a number, and nothing about anybody.
@ApplicationModule(
    displayName = "Campaigns",
    allowedDependencies = {"web", "audit", "vault", "people", "publishing"})
@NullMarked
package org.bedside.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
