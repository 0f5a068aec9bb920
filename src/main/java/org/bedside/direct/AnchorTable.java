package org.bedside.direct;

import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.direct.mail.Certificates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `direct_anchor`: which authorities we trust for whom.
@Repository
class AnchorTable {

  /// For all domains.
  static final String ALL = "*";

  record Row(UUID id, String theirs, X509Certificate certificate) {}

  private final JdbcClient db;

  AnchorTable(JdbcClient db) {
    this.db = db;
  }

  boolean add(
      UUID id, String ours, String theirs, X509Certificate certificate, OffsetDateTime now) {
    return db.sql(
                """
                insert into direct_anchor (id, ours, theirs, certificate, fingerprint, at)
                values (:id, :ours, :theirs, :certificate, :fingerprint, :at)
                on conflict (ours, theirs, fingerprint) do nothing
                """)
            .param("id", id)
            .param("ours", ours)
            .param("theirs", theirs)
            .param("certificate", Certificates.bytes(certificate))
            .param("fingerprint", Certificates.fingerprint(certificate))
            .param("at", now)
            .update()
        == 1;
  }

  Set<X509Certificate> between(String ours, String theirs) {
    return db
        .sql(
            """
            select certificate from direct_anchor
            where ours = :ours and theirs in (:theirs, '*')
            """)
        .param("ours", ours)
        .param("theirs", theirs)
        .query((row, _) -> Certificates.chain(row.getBytes(1)).getFirst())
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  List<Row> all(String ours) {
    return db.sql("select * from direct_anchor where ours = :ours order by theirs, at, id")
        .param("ours", ours)
        .query((row, _) ->
            new Row(
                row.getObject("id", UUID.class),
                row.getString("theirs"),
                Certificates.chain(row.getBytes("certificate")).getFirst()))
        .list();
  }

  boolean remove(UUID id) {
    return db.sql("delete from direct_anchor where id = :id").param("id", id).update() == 1;
  }
}
