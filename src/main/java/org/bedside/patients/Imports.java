package org.bedside.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `patient_import`: files under way. What they hold is sealed and goes after an hour.
@Repository
class Imports {

  enum State {
    /// Nobody knows yet what it holds.
    READING,
    /// Nothing can be taken from it.
    REFUSED,
    /// Read, and nothing of it counts yet.
    PREVIEW,
    RUNNING,
    DONE,
    /// It broke off, and nothing was changed.
    FAILED
  }

  record Row(UUID id, PersonId person, State state, Instant endsAt, Summary summary) {}

  private final JdbcClient db;
  private final Vault vault;

  Imports(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  void add(Row row, Instant at) {
    db.sql(
            """
            insert into patient_import (id, person, state, made_at, ends_at, summary)
            values (:id, :person, :state, :at, :ends, :summary)
            """)
        .param("id", row.id())
        .param("person", row.person().value())
        .param("state", row.state().name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ends", row.endsAt().atOffset(ZoneOffset.UTC))
        .param("summary", row.summary().written())
        .update();
  }

  /// It is read, and waits. False if it was thrown away meanwhile.
  boolean preview(UUID id, Instant ends, Summary summary, Staged staged) {
    return db.sql(
                """
                update patient_import
                set state = 'PREVIEW', ends_at = :ends, summary = :summary, content = :content
                where id = :id and state = 'READING'
                """)
            .param("id", id)
            .param("ends", ends.atOffset(ZoneOffset.UTC))
            .param("summary", summary.written())
            .param("content", vault.seal(staged.packed(), context(id)))
            .update()
        == 1;
  }

  /// Only whoever brought a file sees it.
  Optional<Row> find(UUID id, PersonId person, Instant now) {
    return db.sql(
            "select * from patient_import where id = :id and person = :person and ends_at > :now")
        .param("id", id)
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Imports::row)
        .optional();
  }

  Optional<Staged> staged(UUID id) {
    return db.sql("select content from patient_import where id = :id and content is not null")
        .param("id", id)
        .query((row, _) -> Staged.unpacked(vault.open(row.getBytes("content"), context(id))))
        .optional();
  }

  /// False if somebody, or the same person twice, has said yes before.
  boolean start(UUID id, Instant ends) {
    return db.sql(
                """
                update patient_import set state = 'RUNNING', ends_at = :ends
                where id = :id and state = 'PREVIEW'
                """)
            .param("id", id)
            .param("ends", ends.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// What it held is gone; the numbers stay until it ends.
  void finish(UUID id, State state, Summary summary) {
    db.sql(
            """
            update patient_import set state = :state, summary = :summary, content = null
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("summary", summary.written())
        .update();
  }

  void remove(UUID id) {
    db.sql("delete from patient_import where id = :id and state <> 'RUNNING'")
        .param("id", id)
        .update();
  }

  void removeAll() {
    db.sql("delete from patient_import").update();
  }

  void removeEnded(Instant now) {
    db.sql("delete from patient_import where ends_at <= :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        State.valueOf(row.getString("state")),
        row.getTimestamp("ends_at").toInstant(),
        Summary.of(Objects.requireNonNull(row.getString("summary"))));
  }

  private static String context(UUID id) {
    return "patient.import:" + id;
  }
}
