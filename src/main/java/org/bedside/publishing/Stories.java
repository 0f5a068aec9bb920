package org.bedside.publishing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which posts are stories.
@Repository
class Stories {

  private final JdbcClient db;

  Stories(JdbcClient db) {
    this.db = db;
  }

  boolean has(PostId id) {
    return db.sql("select exists (select 1 from post_story where post = :id)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  void put(PostId id, boolean story) {
    db.sql(
            story
                ? "insert into post_story (post) values (:id) on conflict do nothing"
                : "delete from post_story where post = :id")
        .param("id", id.value())
        .update();
  }
}
