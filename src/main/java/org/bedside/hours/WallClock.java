package org.bedside.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// From the clock on the wall to instants, on the two nights on which it jumps: an hour that is
/// skipped begins and ends at the jump, and one that comes twice is all of both.
record WallClock(ZoneId zone) {

  Instant begins(LocalDate day, LocalTime time) {
    return instant(day.atTime(time), true);
  }

  /// Midnight ends the day where the next one begins.
  Instant ends(LocalDate day, LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT)
        ? begins(day.plusDays(1), time)
        : instant(day.atTime(time), false);
  }

  /// From instant to instant; empty where all of it is skipped.
  Optional<Opening> between(Instant from, Instant to) {
    return from.isBefore(to) ? Optional.of(new Opening(from, to)) : Optional.empty();
  }

  private Instant instant(LocalDateTime at, boolean first) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
    if (offsets.isEmpty()) {
      return zone.getRules().getTransition(at).getInstant();
    }
    return at.toInstant(first ? offsets.getFirst() : offsets.getLast());
  }
}
