package org.bedside.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `patient_list`: which list it is that counts now.
@Repository
class PatientList {

  /// @param revision another one after every change
  /// @param asOf the day on which the list was true
  record State(UUID revision, LocalDate asOf, int size, Instant changedAt) {}

  private final JdbcClient db;

  PatientList(JdbcClient db) {
    this.db = db;
  }

  Optional<State> now() {
    return db.sql("select * from patient_list").query(PatientList::state).optional();
  }

  /// One change at a time: the second waits here until the first is done.
  void lock() {
    db.sql("select pg_advisory_xact_lock(hashtext('patient_list'))").query().singleRow();
  }

  void changed(LocalDate asOf, int size, String by, Instant at) {
    db.sql(
            """
            insert into patient_list (revision, as_of, size, changed_at, changed_by)
            values (:revision, :asOf, :size, :at, :by)
            on conflict (one) do update set revision = :revision, as_of = :asOf, size = :size,
              changed_at = :at, changed_by = :by
            """)
        .param("revision", UUID.randomUUID())
        .param("asOf", asOf)
        .param("size", size)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void remove() {
    db.sql("delete from patient_list").update();
  }

  private static State state(ResultSet row, int number) throws SQLException {
    return new State(
        row.getObject("revision", UUID.class),
        row.getObject("as_of", LocalDate.class),
        row.getInt("size"),
        row.getTimestamp("changed_at").toInstant());
  }
}
