/// **Renown** finds whom a place knows without a name: the mayor's wife, the only one with a
/// disease, who lives where nobody else does.
///
/// - Reads: [Townsfolk], [Coyness], [Renowned] (which asks [Rarities]), [Hamlets].
/// - Order: above page and described. No inner room leans on it.
/// - Keeps: `rare.txt`, diseases that few places have more than once.
@NullMarked
package org.bedside.guard.renown;

import org.jspecify.annotations.NullMarked;
