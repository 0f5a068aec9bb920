package org.bedside.direct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The table `direct_outbox`. A row is written before anything leaves, so that a crash leaves a
/// doubt and never a second letter.
@Repository
class DirectOutbox {

  /// @param once a key that names one letter, whoever asks how often
  record Ready(
      UUID id, String once, String messageId, DirectAddress to, byte[] mail, boolean receipt) {}

  /// What leaves now.
  record Leaving(UUID id, DirectAddress to, byte[] mail, int tries) {}

  record Row(Delivery delivery, DirectAddress to) {}

  /// Longer than any relay may take.
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;
  private final DirectSettings settings;

  DirectOutbox(JdbcClient db, Vault vault, Clock clock, DirectSettings settings) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
    this.settings = settings;
  }

  /// The id under which it waits: of the first one with this key.
  UUID add(Ready ready) {
    db.sql(
            """
            insert into direct_outbox
              (id, once, message_id, recipient, mail, is_receipt, state, due, at, changed_at)
            values
              (:id, :once, :message, :recipient, :mail, :receipt, 'WAITING', :now, :now, :now)
            on conflict (once) do nothing
            """)
        .param("id", ready.id())
        .param("once", ready.once())
        .param("message", ready.messageId())
        .param("recipient", vault.sealText(ready.to().toString(), recipientOf(ready.id())))
        .param("mail", vault.seal(ready.mail(), mailOf(ready.id())))
        .param("receipt", ready.receipt())
        .param("now", now())
        .update();
    return find(ready.once()).orElseThrow();
  }

  Optional<UUID> find(String once) {
    return db.sql("select id from direct_outbox where once = :once")
        .param("once", once)
        .query(UUID.class)
        .optional();
  }

  /// Takes the next that is due; from its commit on it is on its way, whatever happens.
  @Transactional
  public Optional<Leaving> take() {
    return db.sql(
            """
            update direct_outbox set state = 'SENDING', tries = tries + 1, changed_at = :now
            where id = (
              select id from direct_outbox where state = 'WAITING' and due <= :now
              order by due limit 1 for update skip locked)
            returning *
            """)
        .param("now", now())
        .query((row, _) -> leaving(row))
        .optional();
  }

  private Leaving leaving(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Leaving(
        id, recipient(row, id), vault.open(row.getBytes("mail"), mailOf(id)), row.getInt("tries"));
  }

  void settle(UUID id, Delivery.State state) {
    db.sql(
            """
            update direct_outbox set state = :state, changed_at = :now
            where id = :id and state = 'SENDING'
            """)
        .param("state", state.name())
        .param("now", now())
        .param("id", id)
        .update();
  }

  void later(UUID id, Duration wait) {
    db.sql(
            """
            update direct_outbox set state = 'WAITING', due = :due, changed_at = :now
            where id = :id and state = 'SENDING'
            """)
        .param("due", now().plus(wait))
        .param("now", now())
        .param("id", id)
        .update();
  }

  /// What has been on its way for too long is in doubt.
  void doubt() {
    db.sql(
            """
            update direct_outbox set state = 'UNCONFIRMED', changed_at = :now
            where state = 'SENDING' and changed_at < :before
            """)
        .param("now", now())
        .param("before", now().minus(ON_ITS_WAY))
        .update();
  }

  /// A receipt moves a letter forward only; a failure after it lay before a person is none.
  boolean tell(UUID id, Delivery.State state) {
    return db.sql(
                """
                update direct_outbox set state = :state, changed_at = :now
                where id = :id and not is_receipt and state <> :state and case :state
                  when 'PROCESSED' then state in ('SENDING', 'SENT', 'UNCONFIRMED', 'FAILED')
                  when 'DISPATCHED' then state <> 'WAITING'
                  when 'FAILED' then state in ('SENDING', 'SENT', 'PROCESSED', 'UNCONFIRMED')
                  else false end
                """)
            .param("state", state.name())
            .param("now", now())
            .param("id", id)
            .update()
        == 1;
  }

  /// A person sends it once more, under the same message id.
  boolean again(UUID id) {
    return db.sql(
                """
                update direct_outbox
                set state = 'WAITING', tries = 0, due = :now, changed_at = :now
                where id = :id and state in ('UNCONFIRMED', 'FAILED')
                """)
            .param("now", now())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Row> byMessage(String messageId) {
    return db.sql("select * from direct_outbox where message_id = :message")
        .param("message", messageId)
        .query((row, _) -> row(row))
        .optional();
  }

  Optional<Row> find(UUID id) {
    return db.sql("select * from direct_outbox where id = :id")
        .param("id", id)
        .query((row, _) -> row(row))
        .optional();
  }

  /// What a person has to see to, the oldest first.
  List<Delivery> unsettled() {
    return db.sql(
            """
            select * from direct_outbox
            where state in ('FAILED', 'UNCONFIRMED')
              or (state = 'SENT' and not is_receipt and changed_at < :before)
            order by at limit 500
            """)
        .param("before", now().minus(settings.receiptWithin()))
        .query((row, _) -> row(row).delivery())
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var state = Delivery.State.valueOf(row.getString("state"));
    var changed = row.getTimestamp("changed_at").toInstant();
    var overdue =
        state == Delivery.State.SENT
            && !row.getBoolean("is_receipt")
            && changed.isBefore(clock.instant().minus(settings.receiptWithin()));
    return new Row(
        new Delivery(
            id,
            row.getString("message_id"),
            state,
            row.getTimestamp("at").toInstant(),
            changed,
            overdue),
        recipient(row, id));
  }

  private DirectAddress recipient(ResultSet row, UUID id) throws SQLException {
    return DirectAddress.of(vault.openText(row.getBytes("recipient"), recipientOf(id)))
        .orElseThrow();
  }

  private static String recipientOf(UUID id) {
    return "direct.recipient:" + id;
  }

  private static String mailOf(UUID id) {
    return "direct.mail:" + id;
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
