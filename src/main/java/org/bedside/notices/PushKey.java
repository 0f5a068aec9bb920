package org.bedside.notices;

import com.interaso.webpush.VapidKeys;
import java.util.Base64;
import java.util.Optional;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The pair of keys by which push services know this house, made when it is first needed. Browsers
/// bind what they allow to its public half, so it stays.
@Repository
class PushKey {

  private static final String CONTEXT = "push_key.pair";

  private final JdbcClient db;
  private final Vault vault;

  PushKey(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// The public half, as browsers want it: 65 bytes in base64url.
  String open() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(pair().getApplicationServerKey());
  }

  VapidKeys pair() {
    return stored().orElseGet(this::made);
  }

  /// Of two nodes that make one at once the first is right.
  private VapidKeys made() {
    var pair = VapidKeys.generate();
    var text = pair.getX509PublicKey() + " " + pair.getPkcs8PrivateKey();
    db.sql("insert into push_key (pair) values (:pair) on conflict do nothing")
        .param("pair", vault.sealText(text, CONTEXT))
        .update();
    return stored().orElseThrow();
  }

  private Optional<VapidKeys> stored() {
    return db.sql("select pair from push_key")
        .query(byte[].class)
        .optional()
        .map(sealed -> {
          var halves = vault.openText(sealed, CONTEXT).split(" ", 2);
          return VapidKeys.create(halves[0], halves[1]);
        });
  }
}
