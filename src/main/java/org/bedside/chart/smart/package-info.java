/// **Smart** is how the house shows an EHR who asks: by keys of its own, with SMART's Backend
/// Services ([SMART App Launch 2.2](https://hl7.org/fhir/smart-app-launch/backend-services.html)).
///
/// - Others use: [Smart], which reads what an EHR says of its doors; [Tokens], which come in by
///   them.
/// - Keeps: the house's keys, whose private halves are sealed. Tokens are in memory alone.
@NullMarked
package org.bedside.chart.smart;

import org.jspecify.annotations.NullMarked;
