/// **Channels** carries each approved post to every network, once. An answer that got lost is a
/// state of its own (`UNCONFIRMED`), settled by looking back, else by a person; nothing is sent
/// twice on doubt.
///
/// - Door: none in code. It listens for [org.bedside.publishing.PostApproved] and its kin, and
///   tells publishing through [org.bedside.publishing.Outlets] which channels there are.
/// - Inner rooms: terms, accounts, carrying, restored, website, newsletter, wordpress, bluesky,
///   mastodon. Each leans only on those before it; a network's code is all in its own. The front
///   hears publishing ([Planning]), answers it ([OpenAccounts]), and has the pages of all channels.
/// - Before it: publishing, gate, egress; backup, which knows that the house was restored. After
///   it: listening.
/// - Keeps: accounts (secrets sealed), deliveries and their attempts, how each network behaved
///   lately, how many answers came back, the stop switch, newsletter subscribers (sealed).
@ApplicationModule(
    displayName = "Channels",
    allowedDependencies = {
      "web",
      "audit",
      "backup",
      "vault",
      "egress",
      "guard",
      "people",
      "networks",
      "media",
      "today",
      "notices",
      "gate",
      "publishing"
    })
@NullMarked
package org.bedside.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
