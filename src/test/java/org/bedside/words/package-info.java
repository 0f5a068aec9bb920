@NullMarked
package org.bedside.words;

import org.jspecify.annotations.NullMarked;
