package org.bedside.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.media.MediaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table of what stands in public.
@Repository
class SitePosts {

  private static final TypeReference<List<SitePost.Picture>> PICTURES = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  SitePosts(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  void add(SitePost post) {
    db.sql(
            """
            insert into site_post (post, slug, title, body, pictures, published_at, changed_at)
            values (:post, :slug, :title, :body, :pictures::jsonb, :published, :changed)
            """)
        .param("post", post.id().value())
        .param("slug", post.slug())
        .param("title", post.title())
        .param("body", post.text())
        .param("pictures", json.writeValueAsString(post.pictures()))
        .param("published", post.publishedAt().atOffset(ZoneOffset.UTC))
        .param("changed", post.changedAt().atOffset(ZoneOffset.UTC))
        .update();
    changed(post.changedAt());
  }

  boolean remove(PostId id, Instant now) {
    var removed =
        db.sql("delete from site_post where post = :id").param("id", id.value()).update() == 1;
    if (removed) {
      changed(now);
    }
    return removed;
  }

  /// Kept apart from the posts, so that one that was taken away counts as a change: whoever asks by
  /// date alone must hear of it.
  private void changed(Instant at) {
    db.sql(
            """
            insert into site_change (at) values (:at)
            on conflict (only_one) do update set at = greatest(site_change.at, excluded.at)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<SitePost> find(PostId id) {
    return db.sql("select * from site_post where post = :id")
        .param("id", id.value())
        .query((rows, _) -> post(rows))
        .optional();
  }

  Optional<SitePost> bySlug(String slug) {
    return db.sql("select * from site_post where slug = :slug")
        .param("slug", slug)
        .query((rows, _) -> post(rows))
        .optional();
  }

  /// The latest that still stand in front.
  ///
  /// @param yesterday stories that were out by then have left the front
  List<SitePost> latest(int most, Instant yesterday) {
    return db.sql(
            """
            select * from site_post s
            where s.published_at > :yesterday
               or not exists (select 1 from post_story t where t.post = s.post)
            order by published_at desc limit :most
            """)
        .param("most", most)
        .param("yesterday", yesterday.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> post(rows))
        .list();
  }

  boolean shows(MediaId picture) {
    return db.sql(
            """
            select exists (select 1 from site_post
                           where pictures @> jsonb_build_array(jsonb_build_object('id', :id::text)))
            """)
        .param("id", picture.value().toString())
        .query(Boolean.class)
        .single();
  }

  /// A story that leaves the front is a change, too.
  Instant changedAt(Instant yesterday) {
    return db.sql(
            """
            select greatest((select max(at) from site_change),
                            (select max(s.published_at) + interval '24 hours'
                             from site_post s join post_story t on t.post = s.post
                             where s.published_at <= :yesterday),
                            'epoch'::timestamptz) as at
            """)
        .param("yesterday", yesterday.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> rows.getTimestamp("at").toInstant())
        .single();
  }

  private SitePost post(ResultSet rows) throws SQLException {
    return new SitePost(
        new PostId(rows.getObject("post", UUID.class)),
        rows.getString("slug"),
        rows.getString("title"),
        rows.getString("body"),
        json.readValue(rows.getString("pictures"), PICTURES),
        rows.getTimestamp("published_at").toInstant(),
        rows.getTimestamp("changed_at").toInstant());
  }
}
