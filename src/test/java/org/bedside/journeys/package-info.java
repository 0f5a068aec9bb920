@NullMarked
package org.bedside.journeys;

import org.jspecify.annotations.NullMarked;
