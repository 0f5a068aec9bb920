package org.bedside.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bedside.patients.PatientId;
import org.bedside.portal.Relation.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `relation`: who reads for whom, before anybody's age is looked at.
@Repository
class Relations {

  record Row(UUID id, AccountId account, PatientId patient, Kind kind, Instant since) {}

  private final JdbcClient db;

  Relations(JdbcClient db) {
    this.db = db;
  }

  /// False if the account reads for this patient already, or the patient or the account has another
  /// such tie to themselves.
  boolean add(AccountId account, PatientId patient, Kind kind, Instant at) {
    return db.sql(
                """
                insert into relation (id, account, patient, kind, since)
                values (:id, :account, :patient, :kind, :at) on conflict do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("account", account.value())
            .param("patient", patient.value())
            .param("kind", kind.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// False if it has ended already.
  boolean end(UUID id, String by, Instant at) {
    return db.sql(
                """
                update relation set ended_at = :at, ended_by = :by
                where id = :id and ended_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("id", id)
            .update()
        == 1;
  }

  List<Row> of(AccountId account) {
    return db.sql(
            "select * from relation where account = :id and ended_at is null order by since, id")
        .param("id", account.value())
        .query(Relations::row)
        .list();
  }

  List<Row> of(PatientId patient) {
    return db.sql(
            "select * from relation where patient = :id and ended_at is null order by since, id")
        .param("id", patient.value())
        .query(Relations::row)
        .list();
  }

  /// Everybody's that hold.
  List<Row> all() {
    return db.sql("select * from relation where ended_at is null order by since, id")
        .query(Relations::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account", UUID.class)),
        new PatientId(row.getObject("patient", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        row.getTimestamp("since").toInstant());
  }
}
