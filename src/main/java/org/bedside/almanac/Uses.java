package org.bedside.almanac;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.bedside.publishing.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of posts that were begun with an idea.
@Repository
class Uses {

  private final JdbcClient db;

  Uses(JdbcClient db) {
    this.db = db;
  }

  /// The post's id is made by the page, so a repeated request adds nothing.
  void add(PostId post, Idea idea, String language, PersonId by, Instant at) {
    db.sql(
            """
            insert into idea_use (post, idea, language, by, at)
            values (:post, :idea, :language, :by, :at) on conflict (post) do nothing
            """)
        .param("post", post.value())
        .param("idea", idea.key())
        .param("language", language)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Those of the last while, the latest first.
  List<PostId> of(Idea idea, Instant since) {
    return db.sql(
            """
            select post from idea_use where idea = :idea and at >= :since
            order by at desc, post limit 5
            """)
        .param("idea", idea.key())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> new PostId(rows.getObject("post", UUID.class)))
        .list();
  }
}
