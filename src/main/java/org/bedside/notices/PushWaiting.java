package org.bedside.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The tables of who is to be woken about what, and who was.
@Repository
class PushWaiting {

  /// @param topic what it is about: a name, not words
  record Wake(String principal, String topic, boolean urgent) {}

  private static final int AT_ONCE = 50;

  private final JdbcClient db;

  PushWaiting(JdbcClient db) {
    this.db = db;
  }

  /// Waits until `due`; together with what waits about the same already, as soon as either.
  void put(Wake wake, Instant due) {
    db.sql(
            """
            insert into push_waiting (principal, topic, urgent, due)
            values (:principal, :topic, :urgent, :due)
            on conflict (principal, topic) do update set
              urgent = push_waiting.urgent or excluded.urgent,
              due = least(push_waiting.due, excluded.due)
            """)
        .param("principal", wake.principal())
        .param("topic", wake.topic())
        .param("urgent", wake.urgent())
        .param("due", utc(due))
        .update();
  }

  boolean toldSince(String principal, String topic, Instant since) {
    return db.sql(
            """
            select exists (select 1 from push_told
              where principal = :principal and topic = :topic and at > :since)
            """)
        .param("principal", principal)
        .param("topic", topic)
        .param("since", utc(since))
        .query(Boolean.class)
        .single();
  }

  /// Takes what is due, each for one node only.
  List<Wake> take(Instant now) {
    return db.sql(
            """
            delete from push_waiting where (principal, topic) in (
              select principal, topic from push_waiting where due <= :now
              order by due limit :most for update skip locked)
            returning principal, topic, urgent
            """)
        .param("now", utc(now))
        .param("most", AT_ONCE)
        .query((row, _) ->
            new Wake(row.getString("principal"), row.getString("topic"), row.getBoolean("urgent")))
        .list();
  }

  void told(Wake wake, Instant at) {
    db.sql(
            """
            insert into push_told (principal, topic, at) values (:principal, :topic, :at)
            on conflict (principal, topic) do update set at = excluded.at
            """)
        .param("principal", wake.principal())
        .param("topic", wake.topic())
        .param("at", utc(at))
        .update();
  }

  /// Somebody looked: nothing is to be told about it, and the next news may come at once.
  @Transactional
  void seen(String principal, String topic) {
    for (var table : List.of("push_waiting", "push_told")) {
      db.sql("delete from %s where principal = :principal and topic = :topic".formatted(table))
          .param("principal", principal)
          .param("topic", topic)
          .update();
    }
  }

  void forgetTold(Instant now, Duration after) {
    db.sql("delete from push_told where at < :before")
        .param("before", utc(now.minus(after)))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
