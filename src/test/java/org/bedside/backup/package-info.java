/// What backup promises, on a real PostgreSQL and real files.
@NullMarked
package org.bedside.backup;

import org.jspecify.annotations.NullMarked;
