package org.bedside.gate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of approvals.
@Repository
class Approvals {

  /// @param hashes of the words that were approved, one for each channel
  /// @param seen fingerprints of the concerns that the approver was shown
  record Row(
      ApprovalId id,
      String subject,
      Set<String> hashes,
      Set<String> seen,
      PersonId author,
      PersonId approver,
      Instant at,
      boolean withdrawn) {

    Row {
      hashes = Set.copyOf(hashes);
      seen = Set.copyOf(seen);
    }
  }

  private final JdbcClient db;

  Approvals(JdbcClient db) {
    this.db = db;
  }

  void add(Row row) {
    db.sql(
            """
            insert into approval (id, subject, hashes, seen, author, approver, at)
            values (:id, :subject, string_to_array(:hashes, '|'), string_to_array(:seen, '|'),
                    :author, :approver, :at)
            """)
        .param("id", row.id().value())
        .param("subject", row.subject())
        .param("hashes", String.join("|", row.hashes()))
        .param("seen", String.join("|", row.seen()))
        .param("author", row.author().value())
        .param("approver", row.approver().value())
        .param("at", row.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Row> find(ApprovalId id) {
    return db.sql("select * from approval where id = :id")
        .param("id", id.value())
        .query((rows, _) -> row(rows))
        .optional();
  }

  void withdraw(ApprovalId id, Instant at) {
    db.sql("update approval set withdrawn_at = :at where id = :id and withdrawn_at is null")
        .param("id", id.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Row row(ResultSet rows) throws SQLException {
    return new Row(
        new ApprovalId(rows.getObject("id", UUID.class)),
        rows.getString("subject"),
        strings(rows.getArray("hashes")),
        strings(rows.getArray("seen")),
        new PersonId(rows.getObject("author", UUID.class)),
        new PersonId(rows.getObject("approver", UUID.class)),
        rows.getTimestamp("at").toInstant(),
        rows.getTimestamp("withdrawn_at") != null);
  }

  private static Set<String> strings(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }
}
