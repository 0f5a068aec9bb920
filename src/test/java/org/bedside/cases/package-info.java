@NullMarked
package org.bedside.cases;

import org.jspecify.annotations.NullMarked;
