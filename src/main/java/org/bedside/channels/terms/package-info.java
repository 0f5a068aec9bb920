/// **Terms** are the words in which the networks and whatever carries to them speak with each
/// other: what is asked of a network, and what it may answer.
///
/// - Others use: [Channel], which each network is, and [Answer]; [Delivery] and [Account], what is
///   carried and where to; [Networking], which network is whose. For networks that answer by HTTP
///   [ComeAgain]; [Gist] and [Tid], by which a post is known again.
/// - Order: the lowest inner room. It leans on none, and all lean on it.
/// - Keeps: nothing.
@NullMarked
package org.bedside.channels.terms;

import org.jspecify.annotations.NullMarked;
