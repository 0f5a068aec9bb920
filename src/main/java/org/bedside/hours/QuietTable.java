package org.bedside.hours;

import java.time.LocalTime;
import java.util.Optional;
import org.bedside.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of quiet hours.
@Repository
class QuietTable {

  private final JdbcClient db;

  QuietTable(JdbcClient db) {
    this.db = db;
  }

  Optional<Quiet> of(PersonId person) {
    return db.sql("select * from quiet_hours where person = :person")
        .param("person", person.value())
        .query((row, _) ->
            new Quiet(
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getBoolean("closed_days")))
        .optional();
  }

  void put(PersonId person, Quiet quiet) {
    db.sql(
            """
            insert into quiet_hours (person, begins, ends, closed_days)
            values (:person, :begins, :ends, :closedDays)
            on conflict (person) do update set
              begins = excluded.begins, ends = excluded.ends, closed_days = excluded.closed_days
            """)
        .param("person", person.value())
        .param("begins", quiet.from())
        .param("ends", quiet.to())
        .param("closedDays", quiet.closedDays())
        .update();
  }

  /// True for the one who took them back.
  boolean remove(PersonId person) {
    return db.sql("delete from quiet_hours where person = :person")
            .param("person", person.value())
            .update()
        == 1;
  }
}
