package org.bedside.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.bedside.publishing.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of pauses.
@Repository
class Pauses {

  /// A span in which no promise is due.
  ///
  /// @param notice the post that says so to the readers
  record Pause(UUID id, LocalDate first, LocalDate last, PostId notice) {

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  private final JdbcClient db;

  Pauses(JdbcClient db) {
    this.db = db;
  }

  /// The same id again adds nothing.
  void add(Pause pause, PersonId by, Instant at) {
    db.sql(
            """
            insert into pause (id, first_day, last_day, notice, made_by, made_at)
            values (:id, :first, :last, :notice, :by, :at) on conflict (id) do nothing
            """)
        .param("id", pause.id())
        .param("first", pause.first())
        .param("last", pause.last())
        .param("notice", pause.notice().value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Pause> all() {
    return db.sql("select * from pause order by first_day, id")
        .query((rows, _) ->
            new Pause(
                rows.getObject("id", UUID.class),
                rows.getObject("first_day", LocalDate.class),
                rows.getObject("last_day", LocalDate.class),
                new PostId(rows.getObject("notice", UUID.class))))
        .list();
  }

  Optional<Pause> find(UUID id) {
    return all().stream().filter(pause -> pause.id().equals(id)).findFirst();
  }

  /// Ends before its last day; one that has not begun yet is as if it never was.
  void end(Pause pause, LocalDate today) {
    if (pause.first().isBefore(today)) {
      db.sql("update pause set last_day = :day where id = :id")
          .param("day", today.minusDays(1))
          .param("id", pause.id())
          .update();
    } else {
      db.sql("delete from pause where id = :id").param("id", pause.id()).update();
    }
  }
}
