package org.bedside.people;

import java.time.Instant;

/// Somebody came in from a browser they had not used before.
public record SignedInOnNewDevice(PersonId person, Instant at) {}
