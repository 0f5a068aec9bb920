/// Tests of the detectors of answers and of care.
@NullMarked
package org.bedside.detectors.answers;

import org.jspecify.annotations.NullMarked;
