@NullMarked
package org.bedside.channels.carrying;

import org.jspecify.annotations.NullMarked;
