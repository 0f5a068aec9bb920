package org.bedside.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks for posts by what is not sealed, without opening them.
@Repository
class PostSearch {

  private final JdbcClient db;

  PostSearch(JdbcClient db) {
    this.db = db;
  }

  /// Those whose time lies ahead on a wall clock.
  List<PostId> planned(Instant now) {
    return ids(
        db.sql("select id from post where plan_local is not null and due_at > :now")
            .param("now", Posts.utc(now)));
  }

  /// Those that had their yes and whose time was in this span, the latest first.
  List<PostId> past(Instant from, Instant to) {
    return ids(
        db.sql(
                """
                select id from post
                where state in ('APPROVED', 'RECALLED')
                  and coalesce(due_at, changed_at) >= :from and coalesce(due_at, changed_at) < :to
                order by coalesce(due_at, changed_at) desc, id limit 5000
                """)
            .param("from", Posts.utc(from))
            .param("to", Posts.utc(to)));
  }

  /// Those that waited for a yes and whose time has passed.
  List<PostId> overdue(Instant now) {
    return ids(
        db.sql("select id from post where state in ('WAITING', 'CHANGES') and due_at < :now")
            .param("now", Posts.utc(now)));
  }

  /// Those that were approved and whose last day is over.
  List<PostId> ended(LocalDate today) {
    return ids(
        db.sql("select id from post where state = 'APPROVED' and last_day < :today")
            .param("today", today));
  }

  /// Those that a patient's signature is told by.
  List<PostId> by(UUID permission) {
    return ids(
        db.sql("select id from post where permission = :permission order by created_at")
            .param("permission", permission));
  }

  private static List<PostId> ids(JdbcClient.StatementSpec found) {
    return found.query((rows, _) -> new PostId(rows.getObject(1, UUID.class))).list();
  }
}
