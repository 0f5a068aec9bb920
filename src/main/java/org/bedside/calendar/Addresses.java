package org.bedside.calendar;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of private calendar addresses. Only a keyed hash of each is kept, so an address is
/// shown once, when it is made.
@Repository
class Addresses {

  private static final int BYTES = 24;

  private final JdbcClient db;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  Addresses(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// A new one; the one before it leads nowhere from now on.
  String make(PersonId person, Instant at) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    db.sql(
            """
            insert into calendar_address (person, hash, made_at) values (:person, :hash, :at)
            on conflict (person) do update set hash = excluded.hash, made_at = excluded.made_at
            """)
        .param("person", person.value())
        .param("hash", hash(token))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  boolean remove(PersonId person) {
    return db.sql("delete from calendar_address where person = :person")
            .param("person", person.value())
            .update()
        == 1;
  }

  /// When the person's address was made.
  Optional<Instant> madeAt(PersonId person) {
    return db.sql("select made_at from calendar_address where person = :person")
        .param("person", person.value())
        .query((rows, _) -> rows.getTimestamp("made_at").toInstant())
        .optional();
  }

  Optional<PersonId> whose(String token) {
    return db.sql("select person from calendar_address where hash = :hash")
        .param("hash", hash(token))
        .query((rows, _) -> new PersonId(rows.getObject("person", UUID.class)))
        .optional();
  }

  private byte[] hash(String token) {
    return vault.lookup("calendar.address", token);
  }
}
