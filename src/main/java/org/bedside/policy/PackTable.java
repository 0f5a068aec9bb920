package org.bedside.policy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bedside.rules.Pack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of packs that came with the house.
@Repository
class PackTable {

  private final JdbcClient db;

  PackTable(JdbcClient db) {
    this.db = db;
  }

  /// True for the one who brings it first. Whoever comes at the same time waits for them.
  boolean add(Pack pack, Instant at) {
    return db.sql(
                """
                insert into rule_pack (digest, name, version, json, added_at)
                values (:digest, :name, :version, :json, :at)
                on conflict (digest) do nothing
                """)
            .param("digest", pack.digest())
            .param("name", pack.name())
            .param("version", pack.version())
            .param("json", pack.json())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<String> json(String digest) {
    return db.sql("select json from rule_pack where digest = :digest")
        .param("digest", digest)
        .query(String.class)
        .optional();
  }
}
