/// **Reading** shows what the record says of a patient, live, to whoever answers them.
@NullMarked
package org.bedside.chart.reading;

import org.jspecify.annotations.NullMarked;
