@NullMarked
package org.bedside.guard.names;

import org.jspecify.annotations.NullMarked;
