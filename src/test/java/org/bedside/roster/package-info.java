/// Tests of the roster.
@NullMarked
package org.bedside.roster;

import org.jspecify.annotations.NullMarked;
