@NullMarked
package org.bedside.detectors.patients;

import org.jspecify.annotations.NullMarked;
