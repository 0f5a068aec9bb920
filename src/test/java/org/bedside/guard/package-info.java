@NullMarked
package org.bedside.guard;

import org.jspecify.annotations.NullMarked;
