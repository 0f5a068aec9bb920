package org.bedside.publishing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The times of the week at which the practice likes to speak. Without any, weekdays at 7:30.
@Repository
class Slots {

  /// One time of the week, on the practice's wall clock.
  record Slot(DayOfWeek day, LocalTime at) {}

  /// More would be no slots any more.
  static final int MOST = 50;

  private static final LocalTime MORNING = LocalTime.of(7, 30);
  private static final List<Slot> WEEKDAYS =
      List.of(
          new Slot(DayOfWeek.MONDAY, MORNING),
          new Slot(DayOfWeek.TUESDAY, MORNING),
          new Slot(DayOfWeek.WEDNESDAY, MORNING),
          new Slot(DayOfWeek.THURSDAY, MORNING),
          new Slot(DayOfWeek.FRIDAY, MORNING));

  private final JdbcClient db;

  Slots(JdbcClient db) {
    this.db = db;
  }

  List<Slot> all() {
    var slots = chosen();
    return slots.isEmpty() ? WEEKDAYS : slots;
  }

  /// Those that the practice chose itself.
  List<Slot> chosen() {
    return db.sql("select weekday, at from slot order by weekday, at")
        .query((rows, _) ->
            new Slot(DayOfWeek.of(rows.getInt("weekday")), rows.getObject("at", LocalTime.class)))
        .list();
  }

  /// True for the one who added it.
  boolean add(Slot slot) {
    return db.sql("insert into slot (weekday, at) values (:day, :at) on conflict do nothing")
            .param("day", slot.day().getValue())
            .param("at", slot.at())
            .update()
        == 1;
  }

  /// True for the one who removed it.
  boolean remove(Slot slot) {
    return db.sql("delete from slot where weekday = :day and at = :at")
            .param("day", slot.day().getValue())
            .param("at", slot.at())
            .update()
        == 1;
  }

  /// The first slot after `now` that none of `taken` has.
  Plan.At next(Instant now, ZoneId zone, List<Instant> taken) {
    return next(all(), now, zone, taken);
  }

  /// Of one day the first by instant: where spring skips an hour, a slot in it moves behind those
  /// that follow it on the clock.
  static Plan.At next(List<Slot> slots, Instant now, ZoneId zone, List<Instant> taken) {
    for (var day = now.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
      var date = day;
      var free =
          slots.stream()
              .filter(slot -> slot.day() == date.getDayOfWeek())
              .map(slot -> new Plan.At(date.atTime(slot.at()), zone))
              .filter(plan -> plan.instant().isAfter(now) && !taken.contains(plan.instant()))
              .min(Comparator.comparing(Plan.At::instant));
      if (free.isPresent()) {
        return free.get();
      }
    }
  }
}
