package org.bedside.channels.newsletter;

import static org.bedside.channels.accounts.Accounts.utc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who gets the newsletter. Addresses are sealed and found by a keyed hash; links hold a secret of
/// which only the hash is kept.
@Repository
class Subscribers {

  /// A confirmed subscriber.
  record Subscriber(UUID id, String email) {}

  private static final Duration TOKEN_LIVES = Duration.ofDays(3);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient db;
  private final Vault vault;

  Subscribers(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// Somebody typed this address. Returns the secret for the link that proves that they read its
  /// mail; empty if it is confirmed already, or was asked for a moment ago.
  Optional<String> ask(String email, Instant now) {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var id = UUID.randomUUID();
    var changed =
        db.sql(
                """
                insert into subscriber (id, email, email_key, token_hash, token_until, asked_at)
                values (:id, :email, :key, :hash, :until, :now)
                on conflict (email_key) do update
                  set token_hash = excluded.token_hash, token_until = excluded.token_until,
                      asked_at = excluded.asked_at
                  where (subscriber.confirmed_at is null or subscriber.left_at is not null)
                    and subscriber.asked_at < :before
                """)
            .param("id", id)
            .param("email", vault.sealText(email, "subscriber.email"))
            .param("key", key(email))
            .param("hash", hash(token))
            .param("until", utc(now.plus(TOKEN_LIVES)))
            .param("now", utc(now))
            .param("before", utc(now.minus(Duration.ofMinutes(10))))
            .update();
    return changed == 1 ? Optional.of(token) : Optional.empty();
  }

  /// More people asked within a minute than a practice's whole town would: nobody is written to
  /// until it is over.
  boolean isBusy(Instant now) {
    return db.sql("select count(*) from subscriber where asked_at > :since")
            .param("since", utc(now.minus(Duration.ofMinutes(1))))
            .query(Integer.class)
            .single()
        >= 30;
  }

  /// The link was followed. True for the first time only.
  boolean confirm(String token, Instant now) {
    return db.sql(
                """
                update subscriber set confirmed_at = :now, left_at = null, token_hash = null
                where token_hash = :hash and token_until > :now
                """)
            .param("hash", hash(token))
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// The secret in the link by which a subscriber leaves; the same for every issue.
  String leavingToken(UUID id) {
    return id + "." + HexFormat.of().formatHex(vault.lookup("newsletter.leave", id.toString()));
  }

  /// Leaves, if the token is right. To leave twice is no fault.
  boolean leave(String token, Instant now) {
    var dot = token.indexOf('.');
    if (dot != 36) {
      return false;
    }
    UUID id;
    try {
      id = UUID.fromString(token.substring(0, dot));
    } catch (IllegalArgumentException e) {
      return false;
    }
    var right = leavingToken(id).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(right, token.getBytes(StandardCharsets.UTF_8))) {
      return false;
    }
    return db.sql("update subscriber set left_at = coalesce(left_at, :now) where id = :id")
            .param("id", id)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// Those who get `delivery` and have not got it yet, taken one by one.
  List<Subscriber> waiting(UUID delivery) {
    return db.sql(
            """
            select id, email from subscriber s
            where confirmed_at is not null and left_at is null
              and not exists (select 1 from newsletter_mail m
                              where m.delivery = :delivery and m.subscriber = s.id)
            order by id
            """)
        .param("delivery", delivery)
        .query((rows, _) ->
            new Subscriber(
                rows.getObject("id", UUID.class),
                vault.openText(rows.getBytes("email"), "subscriber.email")))
        .list();
  }

  int count() {
    return db.sql(
            "select count(*) from subscriber where confirmed_at is not null and left_at is null")
        .query(Integer.class)
        .single();
  }

  private byte[] key(String email) {
    return vault.lookup("subscriber.email", email.toLowerCase(Locale.ROOT));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
