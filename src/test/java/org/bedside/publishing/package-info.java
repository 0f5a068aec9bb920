@NullMarked
package org.bedside.publishing;

import org.jspecify.annotations.NullMarked;
