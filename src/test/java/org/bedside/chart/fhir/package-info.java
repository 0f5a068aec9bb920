@NullMarked
package org.bedside.chart.fhir;

import org.jspecify.annotations.NullMarked;
