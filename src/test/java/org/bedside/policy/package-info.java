@NullMarked
package org.bedside.policy;

import org.jspecify.annotations.NullMarked;
