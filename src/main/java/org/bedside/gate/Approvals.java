package org.bedside.gate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bedside.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The table of approvals.
@Repository
class Approvals {

  /// @param hashes of the words that were approved, one for each channel
  /// @param seen fingerprints of the concerns that somebody who agreed was shown
  /// @param writers whose words they are
  /// @param yeses everybody who agreed; the last made it an approval
  /// @param rules digest of those by which the words were judged then; empty for none
  record Row(
      ApprovalId id,
      String subject,
      Set<String> hashes,
      Set<String> seen,
      Set<PersonId> writers,
      List<Yes> yeses,
      String rules,
      Instant at,
      boolean withdrawn) {

    Row {
      hashes = Set.copyOf(hashes);
      seen = Set.copyOf(seen);
      writers = Set.copyOf(writers);
      yeses = List.copyOf(yeses);
    }

    /// Whether nobody else was asked, because every word is one that the practice has ready.
    boolean isPrepared() {
      return yeses.stream().anyMatch(yes -> yes.who() == Who.ANSWERER);
    }

    PersonId approver() {
      return yeses.getLast().person();
    }
  }

  private final JdbcClient db;

  Approvals(JdbcClient db) {
    this.db = db;
  }

  void add(Row row) {
    db.sql(
            """
            insert into approval (id, subject, hashes, seen, writers, approver, yeses, rules, at)
            values (:id, :subject, string_to_array(:hashes, '|'), string_to_array(:seen, '|'),
                    string_to_array(:writers, '|')::uuid[], :approver,
                    string_to_array(:yeses, '|'), :rules, :at)
            """)
        .param("id", row.id().value())
        .param("subject", row.subject())
        .param("hashes", String.join("|", row.hashes()))
        .param("seen", String.join("|", row.seen()))
        .param("writers", String.join("|", row.writers().stream().map(PersonId::toString).toList()))
        .param("yeses", String.join("|", row.yeses().stream().map(Yes::written).toList()))
        .param("approver", row.approver().value())
        .param("rules", row.rules())
        .param("at", row.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Map<ApprovalId, Row> find(Set<ApprovalId> ids) {
    return db
        .sql("select * from approval where id = any (:ids)")
        .param("ids", new SqlArrayValue("uuid", ids.stream().map(ApprovalId::value).toArray()))
        .query((rows, _) -> row(rows))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::id, Function.identity()));
  }

  void withdraw(ApprovalId id, Instant at) {
    db.sql("update approval set withdrawn_at = :at where id = :id and withdrawn_at is null")
        .param("id", id.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Takes back whatever stands of this subject; true if anything did.
  boolean withdraw(String subject, Instant at) {
    return db.sql(
                """
                update approval set withdrawn_at = :at
                where subject = :subject and withdrawn_at is null
                """)
            .param("subject", subject)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  private static Row row(ResultSet rows) throws SQLException {
    return new Row(
        new ApprovalId(rows.getObject("id", UUID.class)),
        rows.getString("subject"),
        strings(rows.getArray("hashes")),
        strings(rows.getArray("seen")),
        Arrays.stream((UUID[]) rows.getArray("writers").getArray())
            .map(PersonId::new)
            .collect(Collectors.toSet()),
        Arrays.stream((String[]) rows.getArray("yeses").getArray()).map(Yes::read).toList(),
        Objects.requireNonNullElse(rows.getString("rules"), ""),
        rows.getTimestamp("at").toInstant(),
        rows.getTimestamp("withdrawn_at") != null);
  }

  private static Set<String> strings(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }
}
