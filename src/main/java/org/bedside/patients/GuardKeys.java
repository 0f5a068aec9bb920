package org.bedside.patients;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables `guard_key` and `guard_endpoint`: which other systems may ask the guard. A key has
/// 256 random bits; only its keyed hash is kept.
@Repository
class GuardKeys {

  /// So that a key is recognised where one lies about.
  private static final String START = "bedside_guard_";

  /// @param usedOn the day on which it was last used; null for never
  record Key(UUID id, String name, Instant madeAt, @Nullable LocalDate usedOn, boolean revoked) {

    /// How the ledger names it, as subject and as actor.
    String ledger() {
      return "guard-key:" + id;
    }
  }

  private final JdbcClient db;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  GuardKeys(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  boolean isOpen() {
    return db.sql("select open from guard_endpoint").query(Boolean.class).optional().orElse(false);
  }

  void open(boolean open) {
    db.sql(
            """
            insert into guard_endpoint (open) values (:open)
            on conflict (one) do update set open = :open
            """)
        .param("open", open)
        .update();
  }

  /// The key itself, which nobody can see again.
  String make(UUID id, String name, PersonId by, Instant at) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var key = START + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    db.sql(
            """
            insert into guard_key (id, hash, name, made_by, made_at)
            values (:id, :hash, :name, :by, :at)
            """)
        .param("id", id)
        .param("hash", vault.lookup("guard.key", key))
        .param("name", vault.sealText(name, context(id)))
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return key;
  }

  boolean revoke(UUID id, Instant at) {
    return db.sql("update guard_key set revoked_at = :at where id = :id and revoked_at is null")
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Whose key this is, if it still opens.
  Optional<Key> find(String key) {
    return key.startsWith(START)
        ? db.sql("select * from guard_key where hash = :hash and revoked_at is null")
            .param("hash", vault.lookup("guard.key", key))
            .query(this::row)
            .optional()
        : Optional.empty();
  }

  /// Once a day, so that a page can tell a forgotten key from one that works.
  void used(Key key, LocalDate day) {
    if (!day.equals(key.usedOn())) {
      db.sql("update guard_key set used_on = :day where id = :id")
          .param("day", day)
          .param("id", key.id())
          .update();
    }
  }

  List<Key> all() {
    return db.sql("select * from guard_key order by made_at desc, id").query(this::row).list();
  }

  private Key row(ResultSet row, int number) throws SQLException {
    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
    return new Key(
        id,
        vault.openText(row.getBytes("name"), context(id)),
        row.getTimestamp("made_at").toInstant(),
        row.getObject("used_on", LocalDate.class),
        row.getTimestamp("revoked_at") != null);
  }

  private static String context(UUID id) {
    return "guard.key:" + id;
  }
}
