package org.bedside.publishing;

import java.util.List;
import java.util.UUID;
import org.bedside.media.MediaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of which pictures go with a post, in their order.
@Repository
class Pictures {

  /// Bluesky takes four (`app.bsky.embed.images`), and no network that we carry to takes fewer.
  static final int MOST = 4;

  private final JdbcClient db;

  Pictures(JdbcClient db) {
    this.db = db;
  }

  List<MediaId> of(PostId post) {
    return db.sql("select media from post_picture where post = :post order by place")
        .param("post", post.value())
        .query((rows, _) -> new MediaId(rows.getObject("media", UUID.class)))
        .list();
  }

  /// Whether it goes with any post.
  boolean isIn(MediaId picture) {
    return db.sql("select exists (select from post_picture where media = :media)")
        .param("media", picture.value())
        .query(Boolean.class)
        .single();
  }

  /// False if the post has as many as it may.
  boolean add(PostId post, MediaId picture) {
    return db.sql(
                """
                insert into post_picture (post, media, place)
                select :post, :media, coalesce(max(place), 0) + 1 from post_picture
                where post = :post having count(*) < :most
                on conflict do nothing
                """)
            .param("post", post.value())
            .param("media", picture.value())
            .param("most", MOST)
            .update()
        == 1;
  }

  void remove(PostId post, MediaId picture) {
    db.sql("delete from post_picture where post = :post and media = :media")
        .param("post", post.value())
        .param("media", picture.value())
        .update();
  }
}
