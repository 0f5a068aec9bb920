@NullMarked
package org.bedside.rules.paper;

import org.jspecify.annotations.NullMarked;
