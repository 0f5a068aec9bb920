@NullMarked
package org.bedside.rules.expressions;

import org.jspecify.annotations.NullMarked;
