@NullMarked
package org.bedside.detectors.conduct;

import org.jspecify.annotations.NullMarked;
