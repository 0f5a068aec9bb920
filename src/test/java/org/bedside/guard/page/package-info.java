@NullMarked
package org.bedside.guard.page;

import org.jspecify.annotations.NullMarked;
