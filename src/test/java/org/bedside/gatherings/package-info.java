@NullMarked
package org.bedside.gatherings;

import org.jspecify.annotations.NullMarked;
