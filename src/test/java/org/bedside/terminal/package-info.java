@NullMarked
package org.bedside.terminal;

import org.jspecify.annotations.NullMarked;
