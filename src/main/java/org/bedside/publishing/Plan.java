package org.bedside.publishing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// When a post should go out.
sealed interface Plan {

  /// As soon as it is approved.
  record Now() implements Plan {}

  /// At a time on the practice's wall clock. The zone is kept beside it, and the instant is worked
  /// out from both, so that "9:00" stays nine o'clock when the clocks or the zone's rules change.
  ///
  /// @param second of the hour that autumn brings twice, the second one
  record At(LocalDateTime local, ZoneId zone, boolean second) implements Plan {

    At(LocalDateTime local, ZoneId zone) {
      this(local, zone, false);
    }

    static At of(WallTime time) {
      return new At(time.local(), time.zone(), time.second());
    }

    WallTime wall() {
      return new WallTime(local, zone, second);
    }

    Instant instant() {
      return wall().instant();
    }
  }
}
