package org.bedside.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.bedside.publishing.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of posts that come again.
@Repository
class Repetitions {

  enum Unit {
    WEEKS,
    MONTHS
  }

  /// @param first the post that is repeated
  record Repetition(UUID id, PostId first, int every, Unit unit, boolean stopped) {}

  private final JdbcClient db;

  Repetitions(JdbcClient db) {
    this.db = db;
  }

  /// False if there is one of this id already.
  boolean add(Repetition repetition, PersonId by, Instant at) {
    return db.sql(
                """
                insert into repetition (id, first_post, every, unit, made_by, made_at)
                values (:id, :first, :every, :unit, :by, :at) on conflict (id) do nothing
                """)
            .param("id", repetition.id())
            .param("first", repetition.first().value())
            .param("every", repetition.every())
            .param("unit", repetition.unit().name())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void add(UUID repetition, PostId post, int place) {
    db.sql(
            """
            insert into repetition_post (post, repetition, place) values (:post, :id, :place)
            on conflict (post) do nothing
            """)
        .param("post", post.value())
        .param("id", repetition)
        .param("place", place)
        .update();
  }

  /// The repetition that a post began or belongs to.
  Optional<Repetition> of(PostId post) {
    return db.sql(
            """
            select * from repetition r
            where r.first_post = :post
               or r.id = (select repetition from repetition_post where post = :post)
            order by r.made_at desc limit 1
            """)
        .param("post", post.value())
        .query((rows, _) ->
            new Repetition(
                rows.getObject("id", UUID.class),
                new PostId(rows.getObject("first_post", UUID.class)),
                rows.getInt("every"),
                Unit.valueOf(rows.getString("unit")),
                rows.getObject("stopped_at") != null))
        .optional();
  }

  /// All of its posts, the first one first.
  List<PostId> posts(Repetition repetition) {
    return db.sql(
            """
            select first_post as post, 0 as place from repetition where id = :id
            union all select post, place from repetition_post where repetition = :id order by place
            """)
        .param("id", repetition.id())
        .query((rows, _) -> new PostId(rows.getObject("post", UUID.class)))
        .list();
  }

  void stop(UUID repetition, Instant at) {
    db.sql("update repetition set stopped_at = :at where id = :id and stopped_at is null")
        .param("id", repetition)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
