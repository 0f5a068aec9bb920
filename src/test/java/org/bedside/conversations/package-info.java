@NullMarked
package org.bedside.conversations;

import org.jspecify.annotations.NullMarked;
