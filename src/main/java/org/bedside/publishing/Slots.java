package org.bedside.publishing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The times of the week at which the practice likes to speak. Without any, weekdays at 7:30.
@Repository
class Slots {

  /// One time of the week, on the practice's wall clock.
  record Slot(DayOfWeek day, LocalTime at) {}

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
    var slots =
        db.sql("select weekday, at from slot order by weekday, at")
            .query((rows, _) ->
                new Slot(
                    DayOfWeek.of(rows.getInt("weekday")), rows.getObject("at", LocalTime.class)))
            .list();
    return slots.isEmpty() ? WEEKDAYS : slots;
  }

  void add(Slot slot) {
    db.sql("insert into slot (weekday, at) values (:day, :at) on conflict do nothing")
        .param("day", slot.day().getValue())
        .param("at", slot.at())
        .update();
  }

  /// The first slot after `now` that none of `taken` has.
  Plan.At next(Instant now, ZoneId zone, List<Instant> taken) {
    return next(all(), now, zone, taken);
  }

  static Plan.At next(List<Slot> slots, Instant now, ZoneId zone, List<Instant> taken) {
    var day = now.atZone(zone).toLocalDate();
    while (true) {
      for (var slot : slots) {
        if (slot.day() == day.getDayOfWeek()) {
          var plan = new Plan.At(day.atTime(slot.at()), zone);
          if (plan.instant().isAfter(now) && !taken.contains(plan.instant())) {
            return plan;
          }
        }
      }
      day = day.plusDays(1);
    }
  }
}
