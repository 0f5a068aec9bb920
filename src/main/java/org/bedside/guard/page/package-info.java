/// **Page** is the text on its way: what every reader asks of it, and where a reader puts what it
/// found.
///
/// - Others use: [Page], which hands out the rest; [Found], [Cues], [Sense], [Safe], [Phrases];
///   [Fiction] and [Supposed] for who is only thought of, [Clinic] for what tells of care here.
/// - Order: the lowest inner room. It leans on none, and all lean on it.
/// - Keeps: `senses.txt`, what single words say. A page itself lives for one reading.
@NullMarked
package org.bedside.guard.page;

import org.jspecify.annotations.NullMarked;
