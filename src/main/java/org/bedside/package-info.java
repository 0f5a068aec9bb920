/// The house. Every package below this one is a room; what lies here is only the front door.
@NullMarked
package org.bedside;

import org.jspecify.annotations.NullMarked;
