@NullMarked
package org.bedside.almanac;

import org.jspecify.annotations.NullMarked;
