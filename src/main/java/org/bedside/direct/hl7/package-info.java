/// **Hl7** writes and reads the few messages by which two practices follow a referral (360X, HL7
/// version 2.5.1 with vertical bars).
@NullMarked
package org.bedside.direct.hl7;

import org.jspecify.annotations.NullMarked;
