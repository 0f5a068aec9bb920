@NullMarked
package org.bedside.stories;

import org.jspecify.annotations.NullMarked;
