/// **Mastodon** carries to an account on a server that speaks Mastodon's API.
///
/// - Begins at: [Mastodon] for a post, [MastodonPages] for whoever connects an account. Every call
///   goes through [MastodonClient] and [MastodonHttp].
/// - Order: above terms, accounts and carrying, which knows whether a post found there is another
///   delivery's. No inner room leans on it.
/// - Keeps: which windows of calls are spent, in memory. The token stands sealed in the account.
@NullMarked
package org.bedside.channels.mastodon;

import org.jspecify.annotations.NullMarked;
