package org.bedside.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table `audit_entry`, read; [Appender] is what writes it.
@Repository
class Ledger {

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json = new JsonMapper();

  Ledger(JdbcClient db) {
    this.db = db;
  }

  List<Line> about(String subject) {
    return db.sql("select * from audit_entry where subject = :subject order by seq")
        .param("subject", subject)
        .query(this::line)
        .list();
  }

  private Line line(ResultSet row, int number) throws SQLException {
    var details = row.getString("details");
    return new Line(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("reason"),
        details == null ? Map.of() : json.readValue(details.getBytes(UTF_8), DETAILS),
        row.getBytes("salt") == null,
        HexFormat.of().formatHex(row.getBytes("hash")));
  }
}
