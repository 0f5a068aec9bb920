@NullMarked
package org.bedside.margin;

import org.jspecify.annotations.NullMarked;
