/// **Exam of the guard** — makes texts with known answers, so that a reader can be measured.
///
/// It knows nothing of Bedside's own classes and was written before the readers, from the contract
/// alone. Door: `Exam`. Every question follows from its seed. The closed seed draws its sentences
/// from a third that no other seed uses.
@NullMarked
package org.bedside.guard.exam;

import org.jspecify.annotations.NullMarked;
