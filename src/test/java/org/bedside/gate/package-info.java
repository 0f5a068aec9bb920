@NullMarked
package org.bedside.gate;

import org.jspecify.annotations.NullMarked;
