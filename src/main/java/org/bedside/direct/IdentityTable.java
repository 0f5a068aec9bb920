package org.bedside.direct;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bedside.direct.mail.Certificates;
import org.bedside.direct.mail.Identity;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `direct_identity`: our keys.
@Repository
class IdentityTable {

  record Row(UUID id, Identity identity) {}

  private final JdbcClient db;
  private final Vault vault;

  IdentityTable(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// False if this certificate is there already.
  boolean add(UUID id, String domain, Identity identity, OffsetDateTime now) {
    var until = identity.certificate().getNotAfter().toInstant().atOffset(ZoneOffset.UTC);
    return db.sql(
                """
                insert into direct_identity
                  (id, domain, algorithm, private_key, certificates, fingerprint, until, at)
                values (:id, :domain, :algorithm, :key, :certificates, :fingerprint, :until, :at)
                on conflict (fingerprint) do nothing
                """)
            .param("id", id)
            .param("domain", domain)
            .param("algorithm", identity.key().getAlgorithm())
            .param("key", vault.seal(identity.key().getEncoded(), context(id)))
            .param("certificates", Certificates.bytes(identity.chain()))
            .param("fingerprint", Certificates.fingerprint(identity.certificate()))
            .param("until", until)
            .param("at", now)
            .update()
        == 1;
  }

  /// Those that last longest first.
  List<Row> of(String domain) {
    return db.sql("select * from direct_identity where domain = :domain order by until desc, id")
        .param("domain", domain)
        .query((row, _) -> row(row))
        .list();
  }

  boolean remove(UUID id) {
    return db.sql("delete from direct_identity where id = :id").param("id", id).update() == 1;
  }

  private Row row(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var encoded = vault.open(row.getBytes("private_key"), context(id));
    try {
      var key =
          KeyFactory.getInstance(row.getString("algorithm"))
              .generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return new Row(id, new Identity(key, Certificates.chain(row.getBytes("certificates"))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String context(UUID id) {
    return "direct.identity:" + id;
  }
}
