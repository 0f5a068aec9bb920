@NullMarked
package org.bedside.rules.exam;

import org.jspecify.annotations.NullMarked;
