/// What all tests share: the whole house started once on real PostgreSQL, with empty tables and a
/// clock that a test can hold still.
@NullMarked
package org.bedside;

import org.jspecify.annotations.NullMarked;
