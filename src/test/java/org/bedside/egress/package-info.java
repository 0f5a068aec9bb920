@NullMarked
package org.bedside.egress;

import org.jspecify.annotations.NullMarked;
