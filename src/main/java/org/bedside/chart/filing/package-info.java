/// **Filing** brings what is closed into the record, once and in the order in which it was closed.
@NullMarked
package org.bedside.chart.filing;

import org.jspecify.annotations.NullMarked;
