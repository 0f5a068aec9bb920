package org.bedside.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that readers may count on, such as a tip every Tuesday.
///
/// @param outlets the channels on which it is kept; none means any
/// @param endedOn from this day on it is no promise any more
record Promise(
    UUID id,
    String title,
    Rhythm rhythm,
    LocalDate first,
    LocalTime at,
    List<UUID> outlets,
    @Nullable LocalDate endedOn) {

  static final int LONGEST_TITLE = 80;

  Promise {
    outlets = List.copyOf(outlets);
  }
}
