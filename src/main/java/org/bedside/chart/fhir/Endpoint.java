package org.bedside.chart.fhir;

import java.net.URI;
import java.util.function.Supplier;
import org.bedside.egress.Limits;

/// A FHIR server, and how to come in.
///
/// @param base without a slash at its end, such as `https://ehr.example/fhir`
/// @param token what follows `Bearer`, asked for each call; empty for a server that asks for none
/// @param limits of one call
public record Endpoint(URI base, Supplier<String> token, Limits limits) {}
