@NullMarked
package org.bedside.detectors.form;

import org.jspecify.annotations.NullMarked;
