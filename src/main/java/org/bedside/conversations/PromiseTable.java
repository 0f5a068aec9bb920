package org.bedside.conversations;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of what the practice promised otherwise than the house does.
@Repository
class PromiseTable {

  private final JdbcClient db;

  PromiseTable(JdbcClient db) {
    this.db = db;
  }

  Optional<Integer> days(Reason reason) {
    return db.sql("select days from thread_promise where reason = :reason")
        .param("reason", reason.name())
        .query(Integer.class)
        .optional();
  }

  void put(Reason reason, int days) {
    db.sql(
            """
            insert into thread_promise (reason, days) values (:reason, :days)
            on conflict (reason) do update set days = excluded.days
            """)
        .param("reason", reason.name())
        .param("days", days)
        .update();
  }
}
