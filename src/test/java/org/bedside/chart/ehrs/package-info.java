@NullMarked
package org.bedside.chart.ehrs;

import org.jspecify.annotations.NullMarked;
