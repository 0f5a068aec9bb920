package org.bedside.channels.carrying;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Pauses that double with each try up to a longest one, and are never quite the same, so that what
/// failed together does not come back together.
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Backoff() {}

  /// Before a delivery is tried again.
  static Duration after(int tries) {
    return after(tries, FIRST, LONGEST);
  }

  /// Between three quarters and five quarters of the doubled pause.
  static Duration after(int tries, Duration first, Duration longest) {
    var doubled = first.multipliedBy(1L << Math.clamp(tries - 1L, 0, 20));
    var whole = doubled.compareTo(longest) > 0 ? longest : doubled;
    return whole.multipliedBy(ThreadLocalRandom.current().nextInt(750, 1_250)).dividedBy(1_000);
  }
}
