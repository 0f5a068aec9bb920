@NullMarked
package org.bedside.guard.numbers;

import org.jspecify.annotations.NullMarked;
