package org.bedside.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of who looks after whose things while they are away. It lends no rights: a deputy does
/// in somebody's place what they may do themselves.
@Repository
class Deputies {

  /// @param from the first day
  /// @param until the last day
  record Leave(PersonId deputy, LocalDate from, LocalDate until) {}

  private final JdbcClient db;

  Deputies(JdbcClient db) {
    this.db = db;
  }

  void name(PersonId person, Leave leave) {
    db.sql(
            """
            insert into deputy (person, deputy, from_day, until_day)
            values (:person, :deputy, :from, :until)
            on conflict (person) do update set
              deputy = excluded.deputy, from_day = excluded.from_day, until_day = excluded.until_day
            """)
        .param("person", person.value())
        .param("deputy", leave.deputy().value())
        .param("from", leave.from())
        .param("until", leave.until())
        .update();
  }

  /// True for the one who took it back.
  boolean end(PersonId person) {
    return db.sql("delete from deputy where person = :person")
            .param("person", person.value())
            .update()
        == 1;
  }

  Optional<Leave> of(PersonId person) {
    return db.sql("select * from deputy where person = :person")
        .param("person", person.value())
        .query((row, _) ->
            new Leave(
                new PersonId(row.getObject("deputy", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class)))
        .optional();
  }

  /// Whose deputy somebody is on this day.
  List<PersonId> awayFor(PersonId deputy, LocalDate day) {
    return db.sql(
            """
            select person from deputy
            where deputy = :deputy and :day between from_day and until_day order by person
            """)
        .param("deputy", deputy.value())
        .param("day", day)
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }
}
