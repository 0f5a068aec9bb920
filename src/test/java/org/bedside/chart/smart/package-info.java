@NullMarked
package org.bedside.chart.smart;

import org.jspecify.annotations.NullMarked;
