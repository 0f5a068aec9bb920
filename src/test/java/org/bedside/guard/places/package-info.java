@NullMarked
package org.bedside.guard.places;

import org.jspecify.annotations.NullMarked;
