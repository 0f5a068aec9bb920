/// **Website** is the practice's own site as a network among the others.
///
/// - Begins at: [Website]. The site itself is publishing's.
/// - Order: above terms. No inner room leans on it.
/// - Keeps: nothing.
@NullMarked
package org.bedside.channels.website;

import org.jspecify.annotations.NullMarked;
