package org.bedside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The house's clock in tests: the real time until a test moves it. It goes on ticking from there,
/// unless the test holds it still.
public final class SettableClock extends Clock {

  private volatile Clock clock = Clock.systemUTC();

  /// Moves to `time` and goes on from there.
  public void set(Instant time) {
    clock = Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), time));
  }

  /// Holds still at `time`.
  public void hold(Instant time) {
    clock = Clock.fixed(time, ZoneOffset.UTC);
  }

  /// Moves on by `step`.
  public void forward(Duration step) {
    clock = Clock.offset(clock, step);
  }

  /// Back to the real time.
  public void reset() {
    clock = Clock.systemUTC();
  }

  @Override
  public Instant instant() {
    return clock.instant();
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
