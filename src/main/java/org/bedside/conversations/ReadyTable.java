package org.bedside.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of words that are kept to answer patients with. They name nobody and are not sealed.
@Repository
class ReadyTable {

  private final JdbcClient db;

  ReadyTable(JdbcClient db) {
    this.db = db;
  }

  List<ReadyWords> all() {
    return db.sql("select * from ready_words order by lower(title), id")
        .query((rows, _) -> one(rows))
        .list();
  }

  Optional<ReadyWords> find(UUID id) {
    return db.sql("select * from ready_words where id = :id")
        .param("id", id)
        .query((rows, _) -> one(rows))
        .optional();
  }

  void put(ReadyWords one, PersonId by, Instant at) {
    db.sql(
            """
            insert into ready_words (id, title, words, language, by, at)
            values (:id, :title, :words, :language, :by, :at)
            on conflict (id) do update set title = excluded.title, words = excluded.words,
              language = excluded.language, by = excluded.by, at = excluded.at
            """)
        .param("id", one.id())
        .param("title", one.title())
        .param("words", one.words())
        .param("language", one.language())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean remove(UUID id) {
    return db.sql("delete from ready_words where id = :id").param("id", id).update() > 0;
  }

  private static ReadyWords one(ResultSet rows) throws SQLException {
    return new ReadyWords(
        rows.getObject("id", UUID.class),
        rows.getString("title"),
        rows.getString("words"),
        rows.getString("language"));
  }
}
