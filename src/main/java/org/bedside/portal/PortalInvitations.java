package org.bedside.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.patients.PatientId;
import org.bedside.people.PersonId;
import org.bedside.portal.Relation.Kind;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `portal_invitation`. Of a link only the hash is kept.
@Repository
class PortalInvitations {

  /// How the link gets to whom it is for.
  enum Way {
    MAIL(7),
    /// As a square on the screen of the front desk.
    SCREEN(7),
    /// On paper, which takes longer.
    LETTER(21);

    private final int days;

    Way(int days) {
      this.days = days;
    }

    Duration goodFor() {
      return Duration.ofDays(days);
    }

    int days() {
      return days;
    }
  }

  /// @param name of whom it is for: the patient, or who cares for them
  /// @param email where codes to sign in go; "" for who comes in by passkey only
  record Invitation(
      UUID id,
      PatientId patient,
      Kind kind,
      String name,
      String email,
      Way way,
      Instant expiresAt) {}

  private final JdbcClient db;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  PortalInvitations(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// The token of the link.
  String add(Invitation one, PersonId by, Instant at) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    db.sql(
            """
            insert into portal_invitation
              (id, patient, kind, name, email, token_hash, way, invited_by, created_at, expires_at)
            values
              (:id, :patient, :kind, :name, :email, :hash, :way, :by, :at, :until)
            """)
        .param("id", one.id())
        .param("patient", one.patient().value())
        .param("kind", one.kind().name())
        .param("name", vault.sealText(one.name(), "portal_invitation.name:" + one.id()))
        .param("email", vault.sealText(one.email(), "portal_invitation.email:" + one.id()))
        .param("hash", hash(token))
        .param("way", one.way().name())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("until", one.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /// The open invitation behind a link.
  Optional<Invitation> behind(String token, Instant at) {
    return db.sql("select * from portal_invitation where token_hash = :hash and " + OPEN)
        .param("hash", hash(token))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(this::read)
        .optional();
  }

  List<Invitation> open(PatientId patient, Instant at) {
    return db.sql(
            "select * from portal_invitation where patient = :patient and "
                + OPEN
                + " order by created_at")
        .param("patient", patient.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(this::read)
        .list();
  }

  /// True for exactly one caller, however many follow one link at once.
  boolean use(UUID id, Instant at) {
    return db.sql("update portal_invitation set used_at = :at where id = :id and " + OPEN)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  /// True if it was open until now.
  boolean end(UUID id, PatientId patient, Instant at) {
    return db.sql(
                "update portal_invitation set ended_at = :at where id = :id and patient = :patient"
                    + " and "
                    + OPEN)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("patient", patient.value())
            .update()
        == 1;
  }

  private static final String OPEN = "used_at is null and ended_at is null and expires_at > :at";

  private Invitation read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Invitation(
        id,
        new PatientId(row.getObject("patient", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        vault.openText(row.getBytes("name"), "portal_invitation.name:" + id),
        vault.openText(row.getBytes("email"), "portal_invitation.email:" + id),
        Way.valueOf(row.getString("way")),
        row.getTimestamp("expires_at").toInstant());
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
