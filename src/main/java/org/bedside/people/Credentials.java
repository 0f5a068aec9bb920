package org.bedside.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `credential`: a hashed password and the sealed secret of the device that makes codes.
@Repository
class Credentials {

  /// What somebody who comes in by password must match.
  record Credential(String password, byte[] totp) {}

  private final JdbcClient db;
  private final Vault vault;

  Credentials(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  Optional<Credential> find(PersonId person) {
    return db.sql("select * from credential where person = :person")
        .param("person", person.value())
        .query((row, _) -> credential(row, person))
        .optional();
  }

  /// Replaces what was there.
  void put(PersonId person, String hash, byte[] totp) {
    db.sql(
            """
            insert into credential (person, password, totp) values (:person, :password, :totp)
            on conflict (person) do update set password = :password, totp = :totp, totp_step = 0
            """)
        .param("person", person.value())
        .param("password", hash)
        .param("totp", vault.seal(totp, "credential.totp:" + person))
        .update();
  }

  /// True once per step, so that a code somebody looked over a shoulder for opens nothing.
  boolean spend(PersonId person, long step) {
    return db.sql(
                "update credential set totp_step = :step where person = :person and totp_step < :step")
            .param("step", step)
            .param("person", person.value())
            .update()
        == 1;
  }

  void remove(PersonId person) {
    db.sql("delete from credential where person = :person")
        .param("person", person.value())
        .update();
  }

  private Credential credential(ResultSet row, PersonId person) throws SQLException {
    return new Credential(
        row.getString("password"), vault.open(row.getBytes("totp"), "credential.totp:" + person));
  }
}
