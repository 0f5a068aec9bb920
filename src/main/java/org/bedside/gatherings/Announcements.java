package org.bedside.gatherings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bedside.publishing.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of posts that announce a gathering.
@Repository
class Announcements {

  private final JdbcClient db;

  Announcements(JdbcClient db) {
    this.db = db;
  }

  /// The post's id is made by the page, so a repeated request adds nothing.
  void add(PostId post, GatheringId gathering, Instant at) {
    db.sql(
            """
            insert into gathering_post (post, gathering, at) values (:post, :gathering, :at)
            on conflict (post) do nothing
            """)
        .param("post", post.value())
        .param("gathering", gathering.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<PostId> of(GatheringId gathering) {
    return db.sql(
            "select post from gathering_post where gathering = :id order by at desc, post limit 20")
        .param("id", gathering.value())
        .query((rows, _) -> new PostId(rows.getObject("post", UUID.class)))
        .list();
  }
}
