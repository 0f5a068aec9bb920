@NullMarked
package org.bedside.rules;

import org.jspecify.annotations.NullMarked;
