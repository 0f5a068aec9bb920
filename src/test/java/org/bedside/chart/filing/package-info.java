/// Tests of what is brought into the record.
@NullMarked
package org.bedside.chart.filing;

import org.jspecify.annotations.NullMarked;
