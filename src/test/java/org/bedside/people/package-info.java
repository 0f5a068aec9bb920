@NullMarked
package org.bedside.people;

import org.jspecify.annotations.NullMarked;
