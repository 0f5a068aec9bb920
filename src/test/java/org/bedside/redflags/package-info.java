/// The red flags' tests and their exam.
@NullMarked
package org.bedside.redflags;

import org.jspecify.annotations.NullMarked;
