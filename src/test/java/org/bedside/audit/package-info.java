@NullMarked
package org.bedside.audit;

import org.jspecify.annotations.NullMarked;
