@NullMarked
package org.bedside.channels.wordpress;

import org.jspecify.annotations.NullMarked;
