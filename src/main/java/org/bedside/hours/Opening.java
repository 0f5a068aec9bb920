package org.bedside.hours;

import java.time.Instant;

/// A time in which the practice is open without a break: from `from` until just before `to`.
public record Opening(Instant from, Instant to) {}
