/// **Ehrs** are the practice's EHRs: where each is, what it takes, whether it lets us in.
///
/// - Others use: [Ehrs]. The pages lie at the front of the room.
/// - Order: above fhir and smart.
/// - Keeps: the EHRs, and in which of them a patient's chart is.
@NullMarked
package org.bedside.chart.ehrs;

import org.jspecify.annotations.NullMarked;
