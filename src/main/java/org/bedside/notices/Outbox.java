package org.bedside.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.bedside.vault.Vault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `notice`. A row is written before anything leaves, so that a crash leaves a doubt and
/// never a second letter. The facts are not kept: a link in them may be a key.
@Repository
class Outbox {

  /// @param messageId ours, so that a doubt can be settled by looking for it at the mail server
  record Notice(UUID id, Template template, String email, String key, String messageId) {

    static Notice of(Template template, String email, String key, String host) {
      var id = UUID.randomUUID();
      return new Notice(id, template, email, key, "<" + id + "@" + host + ">");
    }
  }

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Outbox(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /// True for the one caller who may send for this key.
  boolean claim(Notice notice) {
    return db.sql(
                """
                insert into notice (id, once, template, recipient, message_id, state, at)
                values (:id, :once, :template, :recipient, :message, 'SENDING', :at)
                on conflict (once) do nothing
                """)
            .param("id", notice.id())
            .param("once", notice.key())
            .param("template", notice.template().name())
            .param("recipient", vault.sealText(notice.email(), "notice.recipient:" + notice.id()))
            .param("message", notice.messageId())
            .param("at", now())
            .update()
        == 1;
  }

  void settle(UUID id, Sent sent) {
    db.sql(
            "update notice set state = :state, settled_at = :at where id = :id and state = 'SENDING'")
        .param("state", sent.name())
        .param("at", now())
        .param("id", id)
        .update();
  }

  /// What became of the notice of this key; one that is still on its way is in doubt.
  Sent state(String key) {
    Optional<String> state =
        db.sql("select state from notice where once = :key")
            .param("key", key)
            .query(String.class)
            .optional();
    return state.filter(s -> !s.equals("SENDING")).map(Sent::valueOf).orElse(Sent.UNCONFIRMED);
  }

  /// What was on its way when the house stopped is in doubt. A quarter of an hour is longer than
  /// any mail server may take, so another node's letters are left alone.
  @EventListener(ApplicationReadyEvent.class)
  void doubtWhatWasLeft() {
    db.sql(
            """
            update notice set state = 'UNCONFIRMED', settled_at = :now
            where state = 'SENDING' and at < :before
            """)
        .param("now", now())
        .param("before", now().minusMinutes(15))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
