/// **Fhir** is how the house speaks FHIR R4: HAPI's classes and client, whose only way out is
/// [org.bedside.egress.Egress].
@NullMarked
package org.bedside.chart.fhir;

import org.jspecify.annotations.NullMarked;
