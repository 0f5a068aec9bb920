package org.bedside.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/// The hours in which a person does not want to be called, but for what is urgent.
///
/// @param from when they begin each day, on the clock of the practice's wall
/// @param to when they end; before `from` it is the next morning
/// @param closedDays whether days on which the practice is closed are quiet as a whole
public record Quiet(LocalTime from, LocalTime to, boolean closedDays) {

  /// Nobody's quiet goes on for longer: else closed days without end would look for it forever.
  private static final int MOST_DAYS = 366;

  /// @throws IllegalArgumentException if it begins when it ends
  public Quiet {
    if (from.equals(to)) {
      throw new IllegalArgumentException("Quiet hours end at another time than they begin");
    }
  }

  boolean at(Instant at, OfficeHours office) {
    return around(at, office).findAny().isPresent();
  }

  /// When it is over; `at` itself if it is not quiet then.
  Instant loudAgain(Instant at, OfficeHours office) {
    var loud = at;
    for (var n = 0; n < MOST_DAYS; n++) {
      var until = around(loud, office).map(Opening::to).max(Instant::compareTo);
      if (until.isEmpty()) {
        return loud;
      }
      loud = until.get();
    }
    return loud;
  }

  /// The quiet times that `at` lies in.
  private Stream<Opening> around(Instant at, OfficeHours office) {
    var today = LocalDate.ofInstant(at, office.zone());
    return Stream.of(today.minusDays(1), today)
        .flatMap(day -> of(day, office))
        .filter(quiet -> !at.isBefore(quiet.from()) && at.isBefore(quiet.to()));
  }

  private Stream<Opening> of(LocalDate day, OfficeHours office) {
    var wall = new WallClock(office.zone());
    var last = to.isAfter(from) || to.equals(LocalTime.MIDNIGHT) ? day : day.plusDays(1);
    var hours = wall.between(wall.begins(day, from), wall.ends(last, to));
    var whole =
        closedDays && office.openings(day).isEmpty()
            ? wall.between(wall.begins(day, LocalTime.MIDNIGHT), wall.ends(day, LocalTime.MIDNIGHT))
            : Optional.<Opening>empty();
    return Stream.concat(hours.stream(), whole.stream());
  }
}
