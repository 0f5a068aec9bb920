@NullMarked
package org.bedside.direct;

import org.jspecify.annotations.NullMarked;
