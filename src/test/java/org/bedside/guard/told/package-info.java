@NullMarked
package org.bedside.guard.told;

import org.jspecify.annotations.NullMarked;
