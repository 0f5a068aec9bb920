package org.bedside.people;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `invitation`. A link carries 256 random bits; only their SHA-256 is kept.
@Repository
class Invitations {

  static final Duration GOOD_FOR = Duration.ofDays(7);

  /// A link that somebody may use.
  record Invitation(UUID id, PersonId person, String invitedBy, Instant expiresAt) {

    /// Somebody made it for themselves, with a code from paper.
    boolean leadsBack() {
      return invitedBy.equals(person.ledger());
    }
  }

  private final JdbcClient db;
  private final SecureRandom random = new SecureRandom();

  Invitations(JdbcClient db) {
    this.db = db;
  }

  /// A new link's token; the person's older links end.
  String add(PersonId person, String invitedBy, Instant at) {
    return add(person, invitedBy, at, GOOD_FOR);
  }

  String add(PersonId person, String invitedBy, Instant at, Duration goodFor) {
    end(person, at);
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    db.sql(
            """
            insert into invitation (id, person, token_hash, invited_by, created_at, expires_at)
            values (:id, :person, :hash, :by, :at, :until)
            """)
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("hash", hash(token))
        .param("by", invitedBy)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("until", at.plus(goodFor).atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  Optional<Invitation> find(String token, Instant at) {
    return db.sql(
            """
            select * from invitation
            where token_hash = :hash and used_at is null and expires_at > :at
            """)
        .param("hash", hash(token))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Invitation(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("invited_by"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /// True for exactly one caller, however many follow one link at once. The others do not wait for
  /// the first: fifty waiting would hold all connections to the database.
  boolean use(UUID id, Instant at) {
    return db.sql(
                """
                update invitation set used_at = :at
                where id = (
                  select id from invitation
                  where id = :id and used_at is null and expires_at > :at
                  for update skip locked)
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  /// Ends all links of a person.
  void end(PersonId person, Instant at) {
    db.sql("update invitation set used_at = :at where person = :person and used_at is null")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("person", person.value())
        .update();
  }

  /// Until when the open link of each person works.
  Map<PersonId, Instant> open(Instant at) {
    return db
        .sql("select person, expires_at from invitation where used_at is null and expires_at > :at")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            Map.entry(
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a));
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
