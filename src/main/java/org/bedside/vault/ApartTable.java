package org.bedside.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `vault_apart`, and the only place that knows its columns.
@Repository
class ApartTable {

  /// @param key sealed by the keys of the house
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(String context, byte[] key) {}

  private final JdbcClient db;

  ApartTable(JdbcClient db) {
    this.db = db;
  }

  Optional<byte[]> find(String context) {
    return db.sql("select key from vault_apart where context = :context")
        .param("context", context)
        .query((row, _) -> row.getBytes("key"))
        .optional();
  }

  List<Row> all() {
    return db.sql("select context, key from vault_apart order by context")
        .query((row, _) -> new Row(row.getString("context"), row.getBytes("key")))
        .list();
  }

  void add(String context, byte[] key, Instant at) {
    db.sql(
            """
            insert into vault_apart (context, key, since) values (:context, :key, :at)
            on conflict (context) do nothing
            """)
        .param("context", context)
        .param("key", key)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Keeps the same key under a newer seal, unless it was destroyed or sealed anew meanwhile.
  void reseal(String context, byte[] before, byte[] after) {
    db.sql("update vault_apart set key = :after where context = :context and key = :before")
        .param("context", context)
        .param("before", before)
        .param("after", after)
        .update();
  }

  /// True if there was one.
  boolean remove(String context) {
    return db.sql("delete from vault_apart where context = :context")
            .param("context", context)
            .update()
        == 1;
  }
}
