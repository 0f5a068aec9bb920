package org.bedside.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
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
  record Notice(
      UUID id, Template template, String email, Locale language, String key, String messageId) {

    static Notice of(Template template, String email, Locale language, String key, String host) {
      var id = UUID.randomUUID();
      return new Notice(id, template, email, language, key, "<" + id + "@" + host + ">");
    }
  }

  /// A letter of which nobody knows that it arrived.
  record Unsettled(UUID id, Template template, Sent state, Instant at, String messageId) {}

  /// Longer than any mail server may take.
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

  /// What waits for a person. A letter that has been on its way for so long is in doubt.
  private static final String WAITS =
      """
      done_at is null
      and (state in ('NOT_SENT', 'UNCONFIRMED') or (state = 'SENDING' and at < :before))
      """;

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
                insert into notice
                  (id, once, template, recipient, language, message_id, state, at)
                values
                  (:id, :once, :template, :recipient, :language, :message, 'SENDING', :at)
                on conflict (once) do nothing
                """)
            .param("id", notice.id())
            .param("once", notice.key())
            .param("template", notice.template().name())
            .param("recipient", vault.sealText(notice.email(), recipientOf(notice.id())))
            .param("language", notice.language().toLanguageTag())
            .param("message", notice.messageId())
            .param("at", now())
            .update()
        == 1;
  }

  void settle(UUID id, Sent sent) {
    db.sql(
            "update notice set state = :state, settled_at = :at where id = :id and state ="
                + " 'SENDING'")
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

  /// The latest first.
  List<Unsettled> unsettled() {
    return db.sql("select * from notice where " + WAITS + " order by at desc limit 200")
        .param("before", now().minus(ON_ITS_WAY))
        .query((row, _) -> unsettled(row))
        .list();
  }

  Optional<Unsettled> unsettled(UUID id) {
    return db.sql("select * from notice where id = :id and " + WAITS)
        .param("id", id)
        .param("before", now().minus(ON_ITS_WAY))
        .query((row, _) -> unsettled(row))
        .optional();
  }

  /// True for the one person who settles it, by whatever they do next.
  boolean done(UUID id, PersonId by) {
    return db.sql("update notice set done_at = :now, done_by = :by where id = :id and " + WAITS)
            .param("now", now())
            .param("by", by.value())
            .param("id", id)
            .param("before", now().minus(ON_ITS_WAY))
            .update()
        == 1;
  }

  /// The same letter to the same address under a key of its own.
  Notice again(UUID id, String host) {
    return db.sql("select template, recipient, language from notice where id = :id")
        .param("id", id)
        .query((row, _) ->
            Notice.of(
                Template.valueOf(row.getString("template")),
                vault.openText(row.getBytes("recipient"), recipientOf(id)),
                Locale.forLanguageTag(row.getString("language")),
                "again:" + id,
                host))
        .single();
  }

  private static Unsettled unsettled(ResultSet row) throws SQLException {
    var state = row.getString("state");
    return new Unsettled(
        row.getObject("id", UUID.class),
        Template.valueOf(row.getString("template")),
        state.equals("SENDING") ? Sent.UNCONFIRMED : Sent.valueOf(state),
        row.getTimestamp("at").toInstant(),
        row.getString("message_id"));
  }

  private static String recipientOf(UUID id) {
    return "notice.recipient:" + id;
  }

  /// What was on its way when the house stopped is in doubt; another node's letters are left alone.
  @EventListener(ApplicationReadyEvent.class)
  void doubtWhatWasLeft() {
    db.sql(
            """
            update notice set state = 'UNCONFIRMED', settled_at = :now
            where state = 'SENDING' and at < :before
            """)
        .param("now", now())
        .param("before", now().minus(ON_ITS_WAY))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
