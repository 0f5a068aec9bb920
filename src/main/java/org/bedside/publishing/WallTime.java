package org.bedside.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/// A time as the practice's clock on the wall shows it, with its zone. The instant is worked out
/// from both, each time anew.
///
/// @param second of the hour that autumn brings twice, the second one; without a meaning elsewhere
public record WallTime(LocalDateTime local, ZoneId zone, boolean second) {

  public static WallTime of(LocalDateTime local, ZoneId zone) {
    return new WallTime(local, zone, false);
  }

  /// In the hour that spring skips the time moves on by the gap; in the hour that comes twice the
  /// first one counts unless the second is meant (`java.time.ZonedDateTime`).
  public Instant instant() {
    var first = ZonedDateTime.of(local, zone);
    return (second ? first.withLaterOffsetAtOverlap() : first).toInstant();
  }

  /// No clock ever shows this time: spring skips it.
  public boolean isSkipped() {
    return zone.getRules().getValidOffsets(local).isEmpty();
  }

  /// The clock shows this time twice: once before and once after it goes back.
  public boolean isTwice() {
    return zone.getRules().getValidOffsets(local).size() > 1;
  }

  /// The change of the clocks on a day, if there is one.
  public static Optional<ZoneOffsetTransition> change(LocalDate day, ZoneId zone) {
    var next = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant().minusNanos(1));
    return Optional.ofNullable(next)
        .filter(one -> one.getDateTimeBefore().toLocalDate().equals(day));
  }
}
