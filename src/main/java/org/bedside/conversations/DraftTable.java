package org.bedside.conversations;

import java.time.Instant;
import java.time.ZoneOffset;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of words that are not sent yet: sealed, and for nobody but who writes them.
@Repository
class DraftTable {

  private final JdbcClient db;
  private final Vault vault;

  DraftTable(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// Blank words are no draft.
  void put(String author, String place, String words, Instant at) {
    if (words.isBlank()) {
      remove(author, place);
      return;
    }
    db.sql(
            """
            insert into thread_draft (author, place, words, at)
            values (:author, :place, :words, :at)
            on conflict (author, place) do update set words = :words, at = :at
            """)
        .param("author", author)
        .param("place", place)
        .param("words", vault.sealText(words, context(author, place)))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Empty if there is none.
  String find(String author, String place) {
    return db.sql("select words from thread_draft where author = :author and place = :place")
        .param("author", author)
        .param("place", place)
        .query((rows, _) -> vault.openText(rows.getBytes("words"), context(author, place)))
        .optional()
        .orElse("");
  }

  void remove(String author, String place) {
    db.sql("delete from thread_draft where author = :author and place = :place")
        .param("author", author)
        .param("place", place)
        .update();
  }

  /// Forgets what nobody has gone on with since.
  void forget(Instant before) {
    db.sql("delete from thread_draft where at <= :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String context(String author, String place) {
    return "thread_draft.words:" + author + ":" + place;
  }
}
