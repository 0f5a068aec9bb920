package org.bedside.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bedside.people.People;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of opening times and closed days.
@Repository
class OfficeTable {

  private final JdbcClient db;
  private final Vault vault;
  private final People people;

  OfficeTable(JdbcClient db, Vault vault, People people) {
    this.db = db;
    this.vault = vault;
    this.people = people;
  }

  OfficeHours now() {
    var zone = people.practice().zone();
    var closed = new HashSet<>(db.sql("select day from closed_day").query(LocalDate.class).list());
    return version() == 0
        ? OfficeHours.usual(zone, closed)
        : new OfficeHours(week(), closed, zone, false);
  }

  /// How often the week was set; 0 before somebody has.
  int version() {
    return db.sql("select version from office_hours").query(Integer.class).optional().orElse(0);
  }

  private Map<DayOfWeek, List<Span>> week() {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    db.sql("select * from office_span order by weekday, opens")
        .query((row, _) ->
            week.computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), _ -> new ArrayList<>())
                .add(
                    new Span(
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class))))
        .list();
    return week;
  }

  /// Sets the week, if nobody has set it since that version. Within a transaction of the caller.
  boolean set(Map<DayOfWeek, List<Span>> week, int version) {
    var isNext =
        db.sql(
                    version == 0
                        ? "insert into office_hours (version) values (1) on conflict do nothing"
                        : "update office_hours set version = version + 1 where version = :version")
                .param("version", version)
                .update()
            == 1;
    if (isNext) {
      db.sql("delete from office_span").update();
      week.forEach((day, spans) -> spans.forEach(span -> put(day, span)));
    }
    return isNext;
  }

  private void put(DayOfWeek day, Span span) {
    db.sql("insert into office_span (weekday, opens, closes) values (:day, :opens, :closes)")
        .param("day", day.getValue())
        .param("opens", span.from())
        .param("closes", span.to())
        .update();
  }

  /// Closed days from that day on, by day.
  List<ClosedDay> closedFrom(LocalDate first) {
    return db.sql("select * from closed_day where day >= :first order by day")
        .param("first", first)
        .query((row, _) -> {
          var day = row.getObject("day", LocalDate.class);
          return new ClosedDay(
              day,
              Optional.ofNullable(row.getString("holiday")).map(Holiday::valueOf).orElse(null),
              Optional.ofNullable(row.getBytes("note"))
                  .map(note -> vault.openText(note, context(day)))
                  .orElse(""));
        })
        .list();
  }

  /// False if it was closed already.
  boolean close(ClosedDay closed) {
    var holiday = closed.holiday();
    return db.sql(
                """
                insert into closed_day (day, holiday, note) values (:day, :holiday, :note)
                on conflict do nothing
                """)
            .param("day", closed.day())
            .param("holiday", holiday == null ? null : holiday.name(), java.sql.Types.VARCHAR)
            .param(
                "note",
                closed.note().isEmpty()
                    ? null
                    : vault.sealText(closed.note(), context(closed.day())),
                java.sql.Types.BINARY)
            .update()
        == 1;
  }

  /// True for the one who opened it again.
  boolean reopen(LocalDate day) {
    return db.sql("delete from closed_day where day = :day").param("day", day).update() == 1;
  }

  private static String context(LocalDate day) {
    return "closed_day.note:" + day;
  }
}
