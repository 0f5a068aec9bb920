@NullMarked
package org.bedside.answers;

import org.jspecify.annotations.NullMarked;
