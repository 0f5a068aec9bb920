package org.bedside.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `account`.
@Repository
class Logins {

  /// An account with what its owner signs in by; for this room only.
  record Row(Account account, LocalDate born, @Nullable String email) {}

  private final JdbcClient db;
  private final Vault vault;

  Logins(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// Equal for every way to write the same address.
  byte[] hash(String email) {
    return vault.lookup("portal.email", email.strip().toLowerCase(Locale.ROOT));
  }

  void add(Account account, LocalDate born, @Nullable String email, Instant at) {
    var id = account.id().value();
    var known = email == null || email.isBlank() ? null : email.strip();
    db.sql(
            """
            insert into account (id, name, born, email, email_hash, language, created_at)
            values (:id, :name, :born, :email, :hash, :language, :at)
            """)
        .param("id", id)
        .param("name", vault.sealText(account.name(), "account.name:" + id))
        .param("born", vault.sealText(born.toString(), "account.born:" + id))
        .param("email", known == null ? null : vault.sealText(known, "account.email:" + id))
        .param("hash", known == null ? null : hash(known))
        .param("language", account.language().getLanguage())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Account> find(AccountId id) {
    return row(id).map(Row::account);
  }

  Optional<Row> row(AccountId id) {
    return db.sql("select * from account where id = :id and active")
        .param("id", id.value())
        .query(this::read)
        .optional();
  }

  List<Account> all() {
    return db
        .sql("select * from account where active order by created_at, id")
        .query(this::read)
        .list()
        .stream()
        .map(Row::account)
        .toList();
  }

  Optional<Row> byEmail(byte[] hash) {
    return db.sql("select * from account where email_hash = :hash and active")
        .param("hash", hash)
        .query(this::read)
        .optional();
  }

  /// Until the transaction ends, nobody else changes this account's ways in.
  void lock(AccountId id) {
    db.sql("select id from account where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  void speak(AccountId id, Locale language) {
    db.sql("update account set language = :language where id = :id")
        .param("language", language.getLanguage())
        .param("id", id.value())
        .update();
  }

  private Row read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var email = row.getBytes("email");
    return new Row(
        new Account(
            new AccountId(id),
            vault.openText(row.getBytes("name"), "account.name:" + id),
            Locale.forLanguageTag(row.getString("language"))),
        LocalDate.parse(vault.openText(row.getBytes("born"), "account.born:" + id)),
        email == null ? null : vault.openText(email, "account.email:" + id));
  }
}
