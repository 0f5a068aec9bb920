package org.bedside.conversations;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of what in public a thread was begun from.
@Repository
class OriginTable {

  private final JdbcClient db;

  OriginTable(JdbcClient db) {
    this.db = db;
  }

  /// @param origin the subject of what stands in public
  void put(ThreadId thread, String origin) {
    db.sql("insert into thread_origin (thread, origin) values (:thread, :origin)")
        .param("thread", thread.value())
        .param("origin", origin)
        .update();
  }

  List<ThreadId> of(String origin) {
    return db.sql("select thread from thread_origin where origin = :origin")
        .param("origin", origin)
        .query((rows, _) -> new ThreadId(rows.getObject("thread", UUID.class)))
        .list();
  }

  boolean has(ThreadId thread) {
    return db.sql("select count(*) from thread_origin where thread = :thread")
            .param("thread", thread.value())
            .query(Long.class)
            .single()
        > 0;
  }
}
