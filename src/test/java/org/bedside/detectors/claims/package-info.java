@NullMarked
package org.bedside.detectors.claims;

import org.jspecify.annotations.NullMarked;
