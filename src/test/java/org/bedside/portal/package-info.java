/// Tests of the portal.
@NullMarked
package org.bedside.portal;

import org.jspecify.annotations.NullMarked;
