package org.bedside.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bedside.publishing.WallTime;
import org.jspecify.annotations.Nullable;

/// One post of a file that was brought, before anything is kept.
///
/// @param number its place in the file, the first is 1
/// @param at its time on the practice's clock; null if it has none that counts
/// @param faults the keys of what is wrong with it; with one it is left out
record Row(
    int number,
    String date,
    String time,
    String title,
    String text,
    String promise,
    @Nullable WallTime at,
    List<String> faults) {

  private static final int MOST_IN_TITLE = 200;
  private static final int MOST_CHARACTERS = 50_000;

  Row {
    faults = List.copyOf(faults);
  }

  /// What stands in a file, as somebody wrote it.
  ///
  /// @param zone of the file's own; empty for that of the practice
  record Raw(String date, String time, String zone, String title, String text, String promise) {}

  /// Reads `raw` as a plan for `practice`.
  static Row of(int number, Raw raw, ZoneId practice, Instant now) {
    var faults = new ArrayList<String>();
    if (raw.title().isBlank() && raw.text().isBlank()) {
      faults.add("calendar.fault.words");
    }
    if (raw.title().length() > MOST_IN_TITLE || raw.text().length() > MOST_CHARACTERS) {
      faults.add("calendar.fault.long");
    }
    var at = time(raw, practice, now, faults);
    var shown = at == null ? null : at.local();
    return new Row(
        number,
        shown == null ? raw.date() : shown.toLocalDate().toString(),
        shown == null ? raw.time() : shown.toLocalTime().toString(),
        raw.title().strip(),
        raw.text().replace("\r\n", "\n").strip(),
        raw.promise().strip(),
        at,
        faults);
  }

  private static @Nullable WallTime time(
      Raw raw, ZoneId practice, Instant now, List<String> faults) {
    try {
      var zone = raw.zone().isBlank() ? practice : ZoneId.of(raw.zone().strip());
      var local =
          LocalDate.parse(raw.date().strip())
              .atTime(LocalTime.parse(raw.time().strip()).truncatedTo(ChronoUnit.MINUTES));
      var there = WallTime.of(local, zone);
      if (there.isSkipped()) {
        faults.add("publishing.planned.SKIPPED");
        return null;
      }
      if (there.isTwice()) {
        faults.add("calendar.fault.twice");
        return null;
      }
      if (!there.instant().isAfter(now)) {
        faults.add("publishing.planned.PAST");
        return null;
      }
      var here = there.instant().atZone(practice);
      return new WallTime(
          here.toLocalDateTime(), practice, !here.withEarlierOffsetAtOverlap().equals(here));
    } catch (DateTimeException e) {
      faults.add("calendar.fault.when");
      return null;
    }
  }

  public boolean isFine() {
    return faults.isEmpty() && at != null;
  }
}
