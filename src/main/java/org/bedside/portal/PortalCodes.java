package org.bedside.portal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `portal_code`: codes that were asked for, by a keyed hash. There is a row for every
/// e-mail that somebody types, also for one that nobody has.
@Repository
class PortalCodes {

  static final Duration GOOD_FOR = Duration.ofMinutes(10);
  static final int TRIES = 5;

  /// Codes for one e-mail in an hour, by strangers and by known browsers each. With five tries
  /// each, one in ten thousand hours of guessing finds one of a million; and then the date of birth
  /// is still missing.
  static final int IN_AN_HOUR = 6;

  /// @param emailHash whose code it is, if it was the right one
  record Tried(UUID id, byte[] emailHash, boolean right) {}

  record Asked(UUID id, String code) {}

  private final JdbcClient db;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  PortalCodes(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// Empty if too many were asked for lately.
  ///
  /// @param known whether by a browser in which their owner came in before: those are counted apart
  Optional<Asked> ask(byte[] emailHash, boolean known, Instant at) {
    db.sql("select pg_advisory_xact_lock(hashtext(encode(:hash, 'hex')))")
        .param("hash", emailHash)
        .query()
        .singleRow();
    int lately =
        db.sql(
                """
                select count(*) from portal_code
                where email_hash = :hash and known = :known and made_at > :since
                """)
            .param("hash", emailHash)
            .param("known", known)
            .param("since", at.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single();
    if (lately >= IN_AN_HOUR) {
      return Optional.empty();
    }
    var id = UUID.randomUUID();
    var code = "%06d".formatted(random.nextInt(1_000_000));
    db.sql(
            """
            insert into portal_code (id, email_hash, code_hash, known, made_at, expires_at)
            values (:id, :email, :code, :known, :at, :until)
            """)
        .param("id", id)
        .param("email", emailHash)
        .param("code", hash(id, code))
        .param("known", known)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("until", at.plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
        .update();
    return Optional.of(new Asked(id, code));
  }

  /// Counts one try, before it is looked at: however many come at once, five are looked at. Empty
  /// if there are none left.
  Optional<Tried> tryOnce(UUID id, String code, Instant at) {
    return db.sql(
            """
            update portal_code set tries = tries + 1
            where id = :id and tries < :most and used_at is null and expires_at > :at
            returning email_hash, code_hash
            """)
        .param("id", id)
        .param("most", TRIES)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Tried(
                id,
                row.getBytes("email_hash"),
                MessageDigest.isEqual(row.getBytes("code_hash"), hash(id, code))))
        .optional();
  }

  /// True for exactly one caller.
  boolean use(UUID id, Instant at) {
    return db.sql("update portal_code set used_at = :at where id = :id and used_at is null")
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  void forget(Instant before) {
    db.sql("delete from portal_code where made_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  private byte[] hash(UUID id, String code) {
    return vault.lookup("portal.code", id + ":" + code);
  }
}
