/// **Described** finds people who are told of without a name, by their age, trade, town, illness or
/// visit, counts how many patients fit, and says less of them in the same words.
///
/// - Reads: [Descriptions], and [GreatAges] for ages over 89. A text becomes [Traits], these become
///   the [Portrait]s of its people, and [Narrowness] weighs them where no list counts.
/// - Order: above page and days. Names and renown ask it whom a phrase means.
/// - Keeps: nothing; what can be counted the roster has.
@NullMarked
package org.bedside.guard.described;

import org.jspecify.annotations.NullMarked;
