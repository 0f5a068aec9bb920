package org.bedside.direct;

import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bedside.direct.mail.Certificates;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `direct_certificate`: certificates of others, brought by a person or learnt from a
/// letter that was trusted.
@Repository
class CertificateTable implements CertificateLookup {

  private static final int MOST_FOR_A_NAME = 10;

  record Row(UUID id, X509Certificate certificate) {}

  private final JdbcClient db;
  private final Vault vault;

  CertificateTable(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// @param name a domain or an address for which it is
  boolean add(UUID id, String name, X509Certificate certificate, OffsetDateTime now) {
    var print = HexFormat.of().formatHex(Certificates.fingerprint(certificate));
    return db.sql(
                """
                insert into direct_certificate (id, name_hash, fingerprint_hash, certificate, at)
                values (:id, :name, :fingerprint, :certificate, :at)
                on conflict (name_hash, fingerprint_hash) do nothing
                """)
            .param("id", id)
            .param("name", hash(name))
            .param("fingerprint", vault.lookup("direct.fingerprint", print))
            .param("certificate", vault.seal(Certificates.bytes(certificate), context(id)))
            .param("at", now)
            .update()
        == 1;
  }

  @Override
  public List<X509Certificate> find(DirectAddress address) {
    var found = new ArrayList<X509Certificate>();
    for (var name : List.of(address.toString(), address.domain())) {
      db.sql(
              """
              select * from direct_certificate where name_hash = :name
              order by at desc limit :most
              """)
          .param("name", hash(name))
          .param("most", MOST_FOR_A_NAME)
          .query((row, _) -> row(row.getObject("id", UUID.class), row.getBytes("certificate")))
          .list()
          .forEach(row -> found.add(row.certificate()));
    }
    return found;
  }

  List<Row> all() {
    return db.sql("select * from direct_certificate order by at desc, id limit 1000")
        .query((row, _) -> row(row.getObject("id", UUID.class), row.getBytes("certificate")))
        .list();
  }

  boolean remove(UUID id) {
    return db.sql("delete from direct_certificate where id = :id").param("id", id).update() == 1;
  }

  private Row row(UUID id, byte[] sealed) {
    return new Row(id, Certificates.chain(vault.open(sealed, context(id))).getFirst());
  }

  private byte[] hash(String name) {
    return vault.lookup("direct.name", name.toLowerCase(Locale.ROOT));
  }

  private static String context(UUID id) {
    return "direct.certificate:" + id;
  }
}
