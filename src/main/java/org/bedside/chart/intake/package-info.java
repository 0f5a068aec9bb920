/// **Intake** takes in the patient list of an EHR page by page, and keeps it fresh.
@NullMarked
package org.bedside.chart.intake;

import org.jspecify.annotations.NullMarked;
