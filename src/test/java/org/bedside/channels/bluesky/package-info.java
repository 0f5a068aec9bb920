@NullMarked
package org.bedside.channels.bluesky;

import org.jspecify.annotations.NullMarked;
