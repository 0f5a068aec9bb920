package org.bedside.vault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `vault_bucket`, and the only place that knows its columns.
@Repository
class Buckets {

  /// @param key sealed by the keys of the house; null once it is destroyed
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(String name, byte @Nullable [] key, Instant madeAt) {}

  private final JdbcClient db;

  Buckets(JdbcClient db) {
    this.db = db;
  }

  Optional<Row> find(String name) {
    return db.sql("select name, key, made_at from vault_bucket where name = :name")
        .param("name", name)
        .query((row, _) -> read(row))
        .optional();
  }

  /// Those whose key is still there, by name.
  List<Row> living() {
    return db.sql("select name, key, made_at from vault_bucket where key is not null order by name")
        .query((row, _) -> read(row))
        .list();
  }

  private static Row read(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Row(
        row.getString("name"),
        row.getBytes("key"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }

  /// Of two nodes that begin a month at once the first one's key stands.
  void add(String name, byte[] key, Instant at) {
    db.sql(
            """
            insert into vault_bucket (name, key, made_at) values (:name, :key, :at)
            on conflict (name) do nothing
            """)
        .param("name", name)
        .param("key", key)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Keeps the same key under a newer seal, unless it was destroyed or sealed anew meanwhile.
  void reseal(String name, byte[] before, byte[] after) {
    db.sql("update vault_bucket set key = :after where name = :name and key = :before")
        .param("name", name)
        .param("before", before)
        .param("after", after)
        .update();
  }

  /// True if there was a key to destroy.
  boolean shred(String name, Instant at) {
    return db.sql(
                """
                update vault_bucket set key = null, shredded_at = :at
                where name = :name and key is not null
                """)
            .param("name", name)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
