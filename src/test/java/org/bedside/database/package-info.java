@NullMarked
package org.bedside.database;

import org.jspecify.annotations.NullMarked;
