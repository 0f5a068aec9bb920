/// **Conduct** reads how somebody behaves in what they write: towards patients, for the practice or
/// for themselves, for money, in hiring, and among the members of a group.
///
/// - Reads: [Conduct] lists them all.
/// - Order: beside the other families; leans on none of them.
/// - Keeps: lists of phrases in English and Spanish, and the titles that a credential allows.
@NullMarked
package org.bedside.detectors.conduct;

import org.jspecify.annotations.NullMarked;
