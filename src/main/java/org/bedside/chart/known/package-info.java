/// **Known** is who a patient of ours is in a record.
@NullMarked
package org.bedside.chart.known;

import org.jspecify.annotations.NullMarked;
