package org.bedside.publishing;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of posts that came back though they had their yes.
@Repository
class Returns {

  /// What is asked for now. The key of its sentence is `publishing.returned.` and the name.
  enum Why {
    /// Other words, or a reason why they may stand.
    WORDS,
    /// The yes of somebody more.
    YES,
    /// The yes of somebody else, since who said it may not any more.
    LEFT
  }

  private final JdbcClient db;

  Returns(JdbcClient db) {
    this.db = db;
  }

  void put(PostId post, Why why, Instant at) {
    db.sql(
            """
            insert into post_return (post, why, at) values (:post, :why, :at)
            on conflict (post) do update set why = excluded.why, at = excluded.at
            """)
        .param("post", post.value())
        .param("why", why.name())
        .param("at", Posts.utc(at))
        .update();
  }

  /// Empty if it never came back, or somebody was asked again since.
  ///
  /// @param asked when that was last
  Optional<Why> of(PostId post, Instant asked) {
    return db.sql("select why from post_return where post = :post and at >= :asked")
        .param("post", post.value())
        .param("asked", Posts.utc(asked))
        .query(String.class)
        .optional()
        .map(Why::valueOf);
  }
}
