@NullMarked
package org.bedside.vault;

import org.jspecify.annotations.NullMarked;
