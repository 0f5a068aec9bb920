@NullMarked
package org.bedside.guard.described;

import org.jspecify.annotations.NullMarked;
