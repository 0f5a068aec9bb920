@NullMarked
package org.bedside.detectors;

import org.jspecify.annotations.NullMarked;
