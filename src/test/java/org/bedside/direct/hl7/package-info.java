@NullMarked
package org.bedside.direct.hl7;

import org.jspecify.annotations.NullMarked;
