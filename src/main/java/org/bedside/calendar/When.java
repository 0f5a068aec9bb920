package org.bedside.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.bedside.publishing.WallTime;
import org.jspecify.annotations.Nullable;

/// What somebody typed as a day and a time. Where the clocks change it is asked about, not guessed.
sealed interface When {

  record Chosen(WallTime time) implements When {}

  /// The clock shows it twice that night, and nothing says which one is meant.
  record Twice(WallTime time) implements When {}

  /// Nobody can plan for it; `key` is that of the sentence.
  record Not(String key) implements When {}

  /// @param second `true` or `false` once somebody said which of two is meant
  static When read(String date, String time, @Nullable String second, ZoneId zone) {
    try {
      var day = LocalDate.parse(date.strip());
      var at = LocalTime.parse(time.strip()).truncatedTo(ChronoUnit.MINUTES);
      if (day.getYear() < 2000 || day.getYear() > 9999) {
        return new Not("calendar.error.when");
      }
      var wall = new WallTime(day.atTime(at), zone, "true".equals(second));
      if (wall.isSkipped()) {
        return new Not("publishing.planned.SKIPPED");
      }
      var isSaid = "true".equals(second) || "false".equals(second);
      if (wall.isTwice()) {
        return isSaid ? new Chosen(wall) : new Twice(wall);
      }
      return new Chosen(WallTime.of(wall.local(), zone));
    } catch (DateTimeException e) {
      return new Not("calendar.error.when");
    }
  }
}
