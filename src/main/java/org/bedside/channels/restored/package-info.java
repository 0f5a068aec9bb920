/// **Restored** compares, in a house that came back from a backup, what it believes with what is
/// out there, before anything leaves it again.
///
/// - Begins at: [RestoredPages]; [Reconciling] asks the networks.
/// - Order: above terms, accounts and carrying. No inner room leans on it.
/// - Keeps: what a look at the networks told since.
@NullMarked
package org.bedside.channels.restored;

import org.jspecify.annotations.NullMarked;
