/// Tests of taking in the patient list of an EHR.
@NullMarked
package org.bedside.chart.intake;

import org.jspecify.annotations.NullMarked;
