package org.bedside.chart.smart;

import com.nimbusds.jose.jwk.JWK;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The house's keys, by which EHRs know it: the table `smart_key`, and the only place that knows
/// its columns. The first of a kind is made when somebody wants to see or use it; a newer one only
/// when a person says so, since some EHRs had the old one typed in.
@Repository
public class SmartKeys {

  private final JdbcClient db;
  private final Vault vault;
  private final Audit audit;
  private final Clock clock;

  SmartKeys(JdbcClient db, Vault vault, Audit audit, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /// Those that EHRs must know, the newest of each kind first.
  public List<SmartKey> shown() {
    var now = clock.instant();
    var shown = new ArrayList<SmartKey>();
    for (var signing : Signing.values()) {
      shown.addAll(SmartKey.shown(all(signing), now).reversed());
    }
    return shown;
  }

  /// Makes a newer key of each kind. It is shown at once and signs half an hour later.
  ///
  /// @return false if the last one does not sign yet
  @Transactional
  public boolean rotate(PersonId by) {
    var now = clock.instant();
    for (var signing : Signing.values()) {
      var all = all(signing);
      if (SmartKey.signs(all, now).number() != all.getLast().number()) {
        return false;
      }
    }
    for (var signing : Signing.values()) {
      var all = all(signing);
      forget(all, SmartKey.shown(all, now));
      make(signing, all.getLast().number() + 1);
    }
    audit.record(Entry.of(by.ledger(), "ehr.keys-rotated", "ehr:keys"));
    return true;
  }

  /// Both halves of the one that signs now.
  JWK signing(Signing signing) {
    var key = SmartKey.signs(all(signing), clock.instant());
    var pair =
        db.sql("select pair from smart_key where id = :id")
            .param("id", key.id())
            .query(byte[].class)
            .single();
    try {
      return JWK.parse(vault.openText(pair, context(key.id())));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Of one kind, the oldest first; never none.
  private List<SmartKey> all(Signing signing) {
    var all = stored(signing);
    if (!all.isEmpty()) {
      return all;
    }
    make(signing, 1);
    return stored(signing);
  }

  private List<SmartKey> stored(Signing signing) {
    return db.sql("select * from smart_key where signing = :signing order by number")
        .param("signing", signing.name())
        .query((row, _) -> key(row))
        .list();
  }

  /// Of two nodes that make one at once the first is right.
  private void make(Signing signing, int number) {
    var pair = SmartKey.fresh(signing);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    db.sql(
            """
            insert into smart_key (id, signing, number, open, pair, made_at)
            values (:id, :signing, :number, :open, :pair, :now)
            on conflict (signing, number) do nothing
            """)
        .param("id", pair.getKeyID())
        .param("signing", signing.name())
        .param("number", number)
        .param("open", pair.toPublicJWK().toJSONString())
        .param("pair", vault.sealText(pair.toJSONString(), context(pair.getKeyID())))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void forget(List<SmartKey> all, List<SmartKey> shown) {
    for (var key : all) {
      if (!shown.contains(key)) {
        db.sql("delete from smart_key where id = :id").param("id", key.id()).update();
      }
    }
  }

  private static SmartKey key(ResultSet row) throws SQLException {
    return new SmartKey(
        row.getString("id"),
        Signing.valueOf(row.getString("signing")),
        row.getInt("number"),
        row.getString("open"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }

  private static String context(String id) {
    return "smart_key.pair:" + id;
  }
}
