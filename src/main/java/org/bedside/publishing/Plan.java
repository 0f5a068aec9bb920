package org.bedside.publishing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When a post should go out.
sealed interface Plan {

  /// As soon as it is approved.
  record Now() implements Plan {}

  /// At a time on the practice's wall clock. The zone is kept beside it, and the instant is worked
  /// out from both, so that "9:00" stays nine o'clock when the clocks or the zone's rules change.
  record At(LocalDateTime local, ZoneId zone) implements Plan {

    /// In the hour that is skipped in spring the time moves on by the gap; in the hour that comes
    /// twice in autumn the first one counts (`java.time.ZonedDateTime`).
    Instant instant() {
      return ZonedDateTime.of(local, zone).toInstant();
    }
  }
}
