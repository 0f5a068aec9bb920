/// **Searched** finds the names, towns and days in words typed in haste, whose form tells nothing:
/// a search, or a few words beside a name.
///
/// - Reads: [Whereabouts], [SearchedNames], [Appositions], [Beside].
/// - Order: above page, days and names. No inner room leans on it.
/// - Keeps: `houses.txt`, houses of care and learning as people write them.
@NullMarked
package org.bedside.guard.searched;

import org.jspecify.annotations.NullMarked;
