@NullMarked
package org.bedside.media;

import org.jspecify.annotations.NullMarked;
