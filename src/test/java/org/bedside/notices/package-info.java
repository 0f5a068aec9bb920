@NullMarked
package org.bedside.notices;

import org.jspecify.annotations.NullMarked;
