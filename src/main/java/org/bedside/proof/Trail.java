package org.bedside.proof;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bedside.audit.Line;
import org.bedside.web.Times;
import org.jspecify.annotations.Nullable;

/// Lines of the ledger as a page shows them: by day, in the practice's own time.
record Trail(List<Day> days, @Nullable Long earlier) {

  /// So many lines are a full page, behind which there may be another.
  private static final int FULL = 50;

  record Day(String title, List<Shown> lines) {}

  /// @param seal the beginning of the entry's hash, to point at it in conversation
  record Shown(
      long seq, String time, String sentence, @Nullable String why, boolean erased, String seal) {}

  static Trail of(List<Line> lines, ZoneId zone, Locale locale, Told say, Times times) {
    var days = new ArrayList<Day>();
    LocalDate current = null;
    for (var line : lines) {
      var at = line.at().atZone(zone);
      if (!at.toLocalDate().equals(current)) {
        current = at.toLocalDate();
        days.add(new Day(times.day(current), new ArrayList<>()));
      }
      days.getLast()
          .lines()
          .add(
              new Shown(
                  line.seq(),
                  times.seconds(at),
                  say.of(line, locale),
                  line.reason(),
                  line.erased(),
                  line.hash().substring(0, 4)));
    }
    return new Trail(days, lines.size() < FULL ? null : lines.getLast().seq());
  }
}
