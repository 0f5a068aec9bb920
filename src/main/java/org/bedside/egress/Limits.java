package org.bedside.egress;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/// What one call may take.
///
/// @param response of silence, until the other side is given up
/// @param total for the whole call, however slowly it drips
/// @param body the largest answer, after unpacking
public record Limits(Duration response, Duration total, DataSize body) {}
