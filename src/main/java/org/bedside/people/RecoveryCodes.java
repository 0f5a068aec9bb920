package org.bedside.people;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `recovery_code`: ten codes on paper for the day the device is lost. Each has 60 random
/// bits, so a keyed hash is enough to keep it.
@Repository
class RecoveryCodes {

  private static final int MANY = 10;
  private static final int LENGTH = 12;

  /// Without 0 and O, 1 and I and L: people copy these from paper.
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789X";

  private final JdbcClient db;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  RecoveryCodes(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// Ten new codes to show once; the old ones end.
  List<String> renew(PersonId person) {
    remove(person);
    var codes = new ArrayList<String>();
    while (codes.size() < MANY) {
      var code = code();
      db.sql("insert into recovery_code (hash, person) values (:hash, :person)")
          .param("hash", hash(person, code))
          .param("person", person.value())
          .update();
      codes.add(code);
    }
    return codes;
  }

  /// True for the one use that a code has.
  boolean spend(PersonId person, String code, Instant at) {
    return db.sql(
                """
                update recovery_code set used_at = :at
                where hash = :hash and person = :person and used_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("hash", hash(person, code))
            .param("person", person.value())
            .update()
        == 1;
  }

  int left(PersonId person) {
    return db.sql("select count(*) from recovery_code where person = :person and used_at is null")
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  void remove(PersonId person) {
    db.sql("delete from recovery_code where person = :person")
        .param("person", person.value())
        .update();
  }

  private byte[] hash(PersonId person, String code) {
    var folded = code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    return vault.lookup("recovery.code", person + ":" + folded);
  }

  /// `ABCD-EFGH-JKMN`
  private String code() {
    var code = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(32)));
    }
    return code.toString();
  }
}
