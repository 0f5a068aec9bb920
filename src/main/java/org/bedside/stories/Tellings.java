package org.bedside.stories;

import static org.bedside.stories.Authorizations.utc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.bedside.publishing.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of what was out when a permission ended, and of where a person has looked since.
@Repository
class Tellings {

  /// A person says that it is gone from a place, or that all was done there that can be.
  record Look(PersonId by, Instant at) {}

  private final JdbcClient db;

  Tellings(JdbcClient db) {
    this.db = db;
  }

  void add(AuthorizationId id, PostId post) {
    db.sql("insert into story_telling (story, post) values (:id, :post) on conflict do nothing")
        .param("id", id.value())
        .param("post", post.value())
        .update();
  }

  List<PostId> of(AuthorizationId id) {
    return db.sql("select post from story_telling where story = :id order by post")
        .param("id", id.value())
        .query((rows, _) -> new PostId(rows.getObject("post", UUID.class)))
        .list();
  }

  /// The first look counts.
  boolean looked(AuthorizationId id, String place, PersonId by, Instant now) {
    return db.sql(
                """
                insert into story_look (story, place, at, by) values (:id, :place, :now, :by)
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("place", place)
            .param("now", utc(now))
            .param("by", by.value())
            .update()
        == 1;
  }

  Map<String, Look> looks(AuthorizationId id) {
    var looks = new HashMap<String, Look>();
    db.sql("select place, at, by from story_look where story = :id")
        .param("id", id.value())
        .query(rows -> {
          looks.put(
              rows.getString("place"),
              new Look(
                  new PersonId(rows.getObject("by", UUID.class)),
                  rows.getTimestamp("at").toInstant()));
        });
    return looks;
  }
}
