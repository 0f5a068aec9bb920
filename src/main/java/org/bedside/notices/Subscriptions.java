package org.bedside.notices;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bedside.vault.Vault;
import org.bedside.web.Lasting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of browsers that may be woken. A browser lasts as long as the session from which it
/// was allowed is not ended by somebody; that a session grows old ends nothing, since a telephone
/// is to be woken when nobody looks at it.
@Repository
class Subscriptions implements Lasting {

  private static final int AUTH = 16;

  /// More browsers nobody has; the oldest makes room.
  private static final int MOST = 20;

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Subscriptions(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /// Keeps it for the session. A browser belongs to whoever allowed it last.
  void put(Subscription subscription, String session) {
    var id = subscription.id();
    db.sql("delete from push_subscription where endpoint_hash = :hash")
        .param("hash", hash(subscription.endpoint()))
        .update();
    db.sql(
            """
            insert into push_subscription
              (id, principal, session, endpoint_hash, endpoint, keys, at)
            values (:id, :principal, :session, :hash, :endpoint, :keys, :at)
            on conflict (endpoint_hash) do nothing
            """)
        .param("id", id)
        .param("principal", subscription.principal())
        .param("session", session(session))
        .param("hash", hash(subscription.endpoint()))
        .param("endpoint", vault.sealText(subscription.endpoint().toString(), at("endpoint", id)))
        .param("keys", vault.seal(joined(subscription), at("keys", id)))
        .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .update();
    db.sql(
            """
            delete from push_subscription where id in (
              select id from push_subscription where principal = :principal
              order by at desc, id offset :most)
            """)
        .param("principal", subscription.principal())
        .param("most", MOST)
        .update();
  }

  List<Subscription> of(String principal) {
    return db.sql("select * from push_subscription where principal = :principal order by at, id")
        .param("principal", principal)
        .query((row, _) -> subscription(row))
        .list();
  }

  /// The push service says that it is gone.
  void remove(UUID id) {
    db.sql("delete from push_subscription where id = :id").param("id", id).update();
  }

  void removeAll(String principal) {
    db.sql("delete from push_subscription where principal = :principal")
        .param("principal", principal)
        .update();
  }

  @Override
  public void sessionClosed(String session) {
    db.sql("delete from push_subscription where session = :session")
        .param("session", session(session))
        .update();
  }

  @Override
  public void sessionMoved(String before, String after) {
    db.sql("update push_subscription set session = :after where session = :before")
        .param("before", session(before))
        .param("after", session(after))
        .update();
  }

  private Subscription subscription(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var keys = vault.open(row.getBytes("keys"), at("keys", id));
    return new Subscription(
        id,
        row.getString("principal"),
        URI.create(vault.openText(row.getBytes("endpoint"), at("endpoint", id))),
        Arrays.copyOfRange(keys, AUTH, keys.length),
        Arrays.copyOf(keys, AUTH));
  }

  private static byte[] joined(Subscription subscription) {
    var joined = Arrays.copyOf(subscription.auth(), AUTH + subscription.key().length);
    System.arraycopy(subscription.key(), 0, joined, AUTH, subscription.key().length);
    return joined;
  }

  private byte[] hash(URI endpoint) {
    return vault.lookup("push.endpoint", endpoint.toString());
  }

  private byte[] session(String id) {
    return vault.lookup("push.session", id);
  }

  private static String at(String column, UUID id) {
    return "push_subscription." + column + ":" + id;
  }
}
