@NullMarked
package org.bedside.channels.newsletter;

import org.jspecify.annotations.NullMarked;
