@NullMarked
package org.bedside.channels.restored;

import org.jspecify.annotations.NullMarked;
