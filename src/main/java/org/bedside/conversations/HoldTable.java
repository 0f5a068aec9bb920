package org.bedside.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.patients.PatientId;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of legal holds.
@Repository
class HoldTable {

  /// @param thread null if all threads of the patient are held
  /// @param reason why, in the words of who asked for it
  record Hold(
      UUID id,
      PatientId patient,
      @Nullable ThreadId thread,
      String reason,
      PersonId by,
      Instant at,
      @Nullable Instant liftedAt) {

    boolean holds(CareThread one) {
      return patient.equals(one.patient()) && (thread == null || thread.equals(one.id()));
    }
  }

  private final JdbcClient db;
  private final Vault vault;

  HoldTable(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// Nobody begins or lifts a hold until this transaction ends.
  void lock() {
    db.sql("lock table legal_hold in share mode").update();
  }

  /// False if there is one with this id.
  boolean add(Hold hold) {
    var thread = hold.thread();
    return db.sql(
                """
                insert into legal_hold (id, patient, thread, reason, begun_by, begun_at)
                values (:id, :patient, :thread, :reason, :by, :at) on conflict (id) do nothing
                """)
            .param("id", hold.id())
            .param("patient", hold.patient().value())
            .param("thread", thread == null ? null : thread.value(), Types.OTHER)
            .param("reason", vault.sealText(hold.reason(), context(hold.id())))
            .param("by", hold.by().value())
            .param("at", hold.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// True if it was in force.
  boolean lift(UUID id, PersonId by, Instant at) {
    return db.sql(
                """
                update legal_hold set lifted_by = :by, lifted_at = :at
                where id = :id and lifted_at is null
                """)
            .param("id", id)
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Those in force, the oldest first.
  List<Hold> inForce() {
    return db.sql("select * from legal_hold where lifted_at is null order by begun_at, id")
        .query((rows, _) -> hold(rows))
        .list();
  }

  /// Those in force for a patient.
  List<Hold> of(PatientId patient) {
    return db.sql("select * from legal_hold where lifted_at is null and patient = :patient")
        .param("patient", patient.value())
        .query((rows, _) -> hold(rows))
        .list();
  }

  Optional<Hold> find(UUID id) {
    return db.sql("select * from legal_hold where id = :id")
        .param("id", id)
        .query((rows, _) -> hold(rows))
        .optional();
  }

  private Hold hold(ResultSet rows) throws SQLException {
    var id = rows.getObject("id", UUID.class);
    var thread = rows.getObject("thread", UUID.class);
    var lifted = rows.getTimestamp("lifted_at");
    return new Hold(
        id,
        new PatientId(rows.getObject("patient", UUID.class)),
        thread == null ? null : new ThreadId(thread),
        vault.openText(rows.getBytes("reason"), context(id)),
        new PersonId(rows.getObject("begun_by", UUID.class)),
        rows.getTimestamp("begun_at").toInstant(),
        lifted == null ? null : lifted.toInstant());
  }

  private static String context(UUID id) {
    return "legal_hold.reason:" + id;
  }
}
