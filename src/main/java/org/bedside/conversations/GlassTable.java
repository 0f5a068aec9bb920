package org.bedside.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.bedside.patients.PatientId;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of who looked at a patient who is not in their care, and why.
@Repository
class GlassTable {

  record Glass(UUID id, PersonId person, PatientId patient, Instant at, Instant endsAt) {}

  private final JdbcClient db;
  private final Vault vault;

  GlassTable(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  void add(Glass glass, String reason) {
    db.sql(
            """
            insert into glass (id, person, patient, reason, at, ends_at)
            values (:id, :person, :patient, :reason, :at, :ends)
            """)
        .param("id", glass.id())
        .param("person", glass.person().value())
        .param("patient", glass.patient().value())
        .param("reason", vault.sealText(reason, context(glass.id())))
        .param("at", glass.at().atOffset(ZoneOffset.UTC))
        .param("ends", glass.endsAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The one that still lets `person` look at `patient`.
  Optional<Glass> open(PersonId person, PatientId patient, Instant at) {
    return db.sql(
            """
            select id, person, patient, at, ends_at from glass
            where person = :person and patient = :patient and ends_at > :at
            order by ends_at desc limit 1
            """)
        .param("person", person.value())
        .param("patient", patient.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> glass(rows))
        .optional();
  }

  Optional<Glass> find(UUID id) {
    return db.sql("select id, person, patient, at, ends_at from glass where id = :id")
        .param("id", id)
        .query((rows, _) -> glass(rows))
        .optional();
  }

  private static Glass glass(ResultSet rows) throws SQLException {
    return new Glass(
        rows.getObject("id", UUID.class),
        new PersonId(rows.getObject("person", UUID.class)),
        new PatientId(rows.getObject("patient", UUID.class)),
        rows.getTimestamp("at").toInstant(),
        rows.getTimestamp("ends_at").toInstant());
  }

  Optional<String> reason(UUID id) {
    return db.sql("select reason from glass where id = :id")
        .param("id", id)
        .query((rows, _) -> vault.openText(rows.getBytes("reason"), context(id)))
        .optional();
  }

  private static String context(UUID id) {
    return "glass.reason:" + id;
  }
}
