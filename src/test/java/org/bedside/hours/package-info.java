@NullMarked
package org.bedside.hours;

import org.jspecify.annotations.NullMarked;
