@NullMarked
package org.bedside.networks;

import org.jspecify.annotations.NullMarked;
