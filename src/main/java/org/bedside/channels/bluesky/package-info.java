/// **Bluesky** carries to an account on a Bluesky server.
///
/// - Begins at: [Bluesky] for a post, [BlueskyJoining] for whoever connects an account. Every call
///   goes through [BlueskyClient] and [Xrpc].
/// - Order: above terms and accounts. No inner room leans on it.
/// - Keeps: nothing; its tokens stand sealed in the account.
@NullMarked
package org.bedside.channels.bluesky;

import org.jspecify.annotations.NullMarked;
