@NullMarked
package org.bedside.today;

import org.jspecify.annotations.NullMarked;
