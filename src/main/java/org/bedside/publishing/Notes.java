package org.bedside.publishing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of what colleagues say to each other about a post.
@Repository
class Notes {

  /// @param asksChange the post must be changed before it gets a yes
  record Note(UUID id, PostId post, PersonId by, Instant at, boolean asksChange, String words) {}

  private final JdbcClient db;
  private final Vault vault;

  Notes(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// The id is made by the page, so that a repeated request adds nothing.
  void add(Note note) {
    db.sql(
            """
            insert into post_note (id, post, by, at, asks_change, words)
            values (:id, :post, :by, :at, :asksChange, :words)
            on conflict (id) do nothing
            """)
        .param("id", note.id())
        .param("post", note.post().value())
        .param("by", note.by().value())
        .param("at", note.at().atOffset(ZoneOffset.UTC))
        .param("asksChange", note.asksChange())
        .param("words", vault.sealText(note.words(), "post_note.words:" + note.id()))
        .update();
  }

  List<Note> of(PostId post) {
    return db.sql("select * from post_note where post = :post order by at")
        .param("post", post.value())
        .query((rows, _) -> {
          var id = rows.getObject("id", UUID.class);
          return new Note(
              id,
              post,
              new PersonId(rows.getObject("by", UUID.class)),
              rows.getTimestamp("at").toInstant(),
              rows.getBoolean("asks_change"),
              vault.openText(rows.getBytes("words"), "post_note.words:" + id));
        })
        .list();
  }
}
