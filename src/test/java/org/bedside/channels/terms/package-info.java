@NullMarked
package org.bedside.channels.terms;

import org.jspecify.annotations.NullMarked;
