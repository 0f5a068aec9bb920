package org.bedside.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bedside.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of messages. Words are sealed by their thread's key and bound to their message.
@Repository
class MessageTable {

  /// Where a message stands, without its words.
  record Place(ThreadId thread, int number, String author) {}

  private final JdbcClient db;

  MessageTable(JdbcClient db) {
    this.db = db;
  }

  void add(Message one, DataKey key) {
    db.sql(
            """
            insert into message (thread, number, id, side, author, role, at, words, corrects, urgent)
            values (:thread, :number, :id, :side, :author, :role, :at, :words, :corrects, :urgent)
            """)
        .param("thread", one.thread().value())
        .param("number", one.number())
        .param("id", one.id())
        .param("side", one.side().name())
        .param("author", one.author())
        .param("role", one.role())
        .param("at", one.at().atOffset(ZoneOffset.UTC))
        .param("words", key.sealText(one.words(), context(one.id())))
        .param("corrects", one.corrects(), Types.INTEGER)
        .param("urgent", one.urgent())
        .update();
  }

  /// Where the message with this id is, in whichever thread.
  Optional<Place> find(UUID id) {
    return db.sql("select thread, number, author from message where id = :id")
        .param("id", id)
        .query((rows, _) ->
            new Place(
                new ThreadId(rows.getObject("thread", UUID.class)),
                rows.getInt("number"),
                rows.getString("author")))
        .optional();
  }

  /// Whether the practice said this to the patient.
  boolean isOfPractice(ThreadId thread, int number) {
    return db.sql("select side from message where thread = :thread and number = :number")
        .param("thread", thread.value())
        .param("number", number)
        .query((rows, _) -> Side.valueOf(rows.getString("side")))
        .optional()
        .filter(side -> side == Side.PRACTICE)
        .isPresent();
  }

  /// Whether it is a note of the team.
  boolean isForTeam(UUID id) {
    return db.sql("select side = 'TEAM' from message where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// All of a thread, the first one first.
  List<Message> of(ThreadId thread, DataKey key) {
    return db.sql("select * from message where thread = :thread order by number")
        .param("thread", thread.value())
        .query((rows, _) -> one(rows, key))
        .list();
  }

  Optional<Message> find(ThreadId thread, int number, DataKey key) {
    return db.sql("select * from message where thread = :thread and number = :number")
        .param("thread", thread.value())
        .param("number", number)
        .query((rows, _) -> one(rows, key))
        .optional();
  }

  /// Of each of these threads the newest that is not for the team alone.
  List<Message> newest(Map<ThreadId, DataKey> keys) {
    return db.sql(
            """
            select m.* from unnest(:threads::uuid[]) as t (id) cross join lateral (
              select * from message where thread = t.id and side <> 'TEAM'
              order by number desc limit 1) as m
            """)
        .param("threads", keys.keySet().stream().map(ThreadId::toString).toArray(String[]::new))
        .query((rows, _) ->
            one(
                rows,
                Objects.requireNonNull(
                    keys.get(new ThreadId(rows.getObject("thread", UUID.class))))))
        .list();
  }

  private static Message one(ResultSet rows, DataKey key) throws SQLException {
    var id = rows.getObject("id", UUID.class);
    var corrects = rows.getInt("corrects");
    return new Message(
        id,
        new ThreadId(rows.getObject("thread", UUID.class)),
        rows.getInt("number"),
        Side.valueOf(rows.getString("side")),
        rows.getString("author"),
        rows.getString("role"),
        rows.getTimestamp("at").toInstant(),
        key.openText(rows.getBytes("words"), context(id)),
        corrects == 0 ? null : corrects,
        rows.getBoolean("urgent"));
  }

  private static String context(UUID id) {
    return "message.words:" + id;
  }
}
