package org.bedside.channels.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.channels.terms.Refusal;
import org.bedside.networks.Network;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The table of accounts, and the switch that holds them all.
@Repository
public class Accounts {

  private final JdbcClient db;
  private final Vault vault;

  Accounts(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// Adds an account, unless there is one of this id.
  public void open(Account account) {
    db.sql(
            """
            insert into channel (id, network, name, mode, secret, health, checked_at, expires_at,
                                 created_at)
            values (:id, :network, :name, :mode, :secret, :health, :checked, :ends, :created)
            on conflict (id) do nothing
            """)
        .param("id", account.id())
        .param("network", account.network().name())
        .param("name", account.name())
        .param("mode", account.mode().name())
        .param("secret", sealed(account.id(), account.secret()))
        .param("health", account.health().name())
        .param("checked", utcOrNull(account.checkedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("ends", utcOrNull(account.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("created", utc(account.createdAt()))
        .update();
  }

  public List<Account> all() {
    return db.sql("select * from channel order by created_at, id")
        .query((rows, _) -> account(rows))
        .list();
  }

  public Optional<Account> find(UUID id) {
    return db.sql("select * from channel where id = :id")
        .param("id", id)
        .query((rows, _) -> account(rows))
        .optional();
  }

  public void mode(UUID id, Mode mode) {
    db.sql("update channel set mode = :mode where id = :id")
        .param("id", id)
        .param("mode", mode.name())
        .update();
  }

  /// Keeps new secrets, such as renewed tokens, when they end, and the name that the network knows.
  public void secret(UUID id, String name, String secret, @Nullable Instant ends) {
    db.sql(
            """
            update channel set name = :name, secret = :secret, expires_at = :ends where id = :id
            """)
        .param("id", id)
        .param("ends", utcOrNull(ends), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("name", name)
        .param("secret", sealed(id, secret))
        .update();
  }

  public void health(UUID id, Health health, @Nullable Refusal trouble, Instant now) {
    db.sql(
            """
            update channel set health = :health, trouble = :trouble, checked_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("health", health.name())
        .param("trouble", trouble == null ? null : trouble.name(), Types.VARCHAR)
        .param("now", utc(now))
        .update();
  }

  /// Something went out there just now, so they are well. To the second is close enough.
  public void sent(Collection<UUID> ids, Instant now) {
    db.sql(
            """
            update channel set last_sent_at = :now, checked_at = :now, health = 'HEALTHY',
              trouble = null
            where id = any (:ids)
              and (last_sent_at is null or last_sent_at < :before or health <> 'HEALTHY')
            """)
        .param("ids", new SqlArrayValue("uuid", ids.toArray()))
        .param("now", utc(now))
        .param("before", utc(now.minusSeconds(1)))
        .update();
  }

  public void remove(UUID id) {
    db.sql("delete from channel where id = :id").param("id", id).update();
  }

  /// Holds everything that has not left, on all nodes: no delivery begins while this stands.
  public boolean stopAll(UUID by, Instant now) {
    return db.sql("insert into channel_stop (by, at) values (:by, :at) on conflict do nothing")
            .param("by", by)
            .param("at", utc(now))
            .update()
        == 1;
  }

  public boolean letGo() {
    return db.sql("delete from channel_stop").update() == 1;
  }

  public Optional<Instant> stoppedAt() {
    return db.sql("select at from channel_stop")
        .query((rows, _) -> rows.getTimestamp("at").toInstant())
        .optional();
  }

  private byte[] sealed(UUID id, String secret) {
    return vault.sealText(secret, "channel.secret:" + id);
  }

  private Account account(ResultSet rows) throws SQLException {
    var id = rows.getObject("id", UUID.class);
    var trouble = rows.getString("trouble");
    return new Account(
        id,
        Network.valueOf(rows.getString("network")),
        rows.getString("name"),
        Mode.valueOf(rows.getString("mode")),
        vault.openText(rows.getBytes("secret"), "channel.secret:" + id),
        Health.valueOf(rows.getString("health")),
        trouble == null ? null : Refusal.valueOf(trouble),
        instant(rows.getTimestamp("checked_at")),
        instant(rows.getTimestamp("expires_at")),
        instant(rows.getTimestamp("last_sent_at")),
        rows.getTimestamp("created_at").toInstant());
  }

  public static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
    return instant == null ? null : utc(instant);
  }

  public static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
