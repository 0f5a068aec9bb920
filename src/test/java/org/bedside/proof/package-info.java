@NullMarked
package org.bedside.proof;

import org.jspecify.annotations.NullMarked;
