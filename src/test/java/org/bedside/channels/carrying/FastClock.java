package org.bedside.channels.carrying;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// A clock that runs `speed` times as fast as the day, from `start` on: all processes that were
/// given the same two agree. Leases, looks and patience pass sooner, and calls are given up sooner
/// by as much, so that the house goes through the same states in less time.
final class FastClock extends Clock {

  private final Instant start;
  private final int speed;

  FastClock(Instant start, int speed) {
    this.start = start;
    this.speed = speed;
  }

  @Override
  public Instant instant() {
    var passed = Duration.between(start, Clock.systemUTC().instant());
    return start.plus(passed.multipliedBy(speed)).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Instants are in UTC; zones belong to plans and pages");
  }
}
