package org.bedside.vault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `vault_keyset`, and the only place that knows its columns. It has one row.
@Repository
class Keysets {

  /// @param sealing sealed by the root key, as is `lookingUp`
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(byte[] salt, byte[] sealing, byte[] lookingUp, int version, Instant changedAt) {}

  private final JdbcClient db;

  Keysets(JdbcClient db) {
    this.db = db;
  }

  Optional<Row> find() {
    return db.sql("select * from vault_keyset")
        .query((row, _) ->
            new Row(
                row.getBytes("salt"),
                row.getBytes("sealing"),
                row.getBytes("looking_up"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /// Keeps `row` if it follows the stored one (or none is stored). Of two at once one loses.
  boolean keep(Row row) {
    return db.sql(
                """
                insert into vault_keyset (salt, sealing, looking_up, version, changed_at)
                values (:salt, :sealing, :lookingUp, :version, :at)
                on conflict (one) do update set
                  sealing = excluded.sealing, looking_up = excluded.looking_up,
                  version = excluded.version, changed_at = excluded.changed_at
                where vault_keyset.version = excluded.version - 1
                """)
            .param("salt", row.salt())
            .param("sealing", row.sealing())
            .param("lookingUp", row.lookingUp())
            .param("version", row.version())
            .param("at", row.changedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
