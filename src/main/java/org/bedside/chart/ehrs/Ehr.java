package org.bedside.chart.ehrs;

import java.net.URI;
import java.util.UUID;

/// An EHR of the practice, as those who file into it or read from it know it.
///
/// @param name what people here call it
/// @param base of its FHIR, without a slash at its end
/// @param place the location of the practice that it serves; empty if all
/// @param numbers the system of the practice's record numbers there, a URI as it stands in
///   `Patient.identifier.system`; empty if the practice does not know it
public record Ehr(UUID id, String name, URI base, String place, Takes takes, String numbers) {}
