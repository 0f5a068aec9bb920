@NullMarked
package org.bedside.calendar;

import org.jspecify.annotations.NullMarked;
