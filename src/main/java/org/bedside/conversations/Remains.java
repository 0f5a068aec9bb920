package org.bedside.conversations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is taken away with a thread's words: what hangs on its messages, drafts, how far somebody
/// has read, the messages themselves, and the thread's own wrapped key.
@Repository
class Remains {

  private final List<EndsWithThread> others;
  private final JdbcClient db;

  Remains(List<EndsWithThread> others, JdbcClient db) {
    this.others = others;
    this.db = db;
  }

  /// The row of the thread stays: who it was with, about what, and from when to when.
  void remove(ThreadId thread) {
    others.forEach(one -> one.endWith(thread));
    db.sql("delete from thread_draft where place = :place")
        .param("place", thread.subject())
        .update();
    db.sql("delete from thread_seen where thread = :id").param("id", thread.value()).update();
    db.sql("delete from message where thread = :id").param("id", thread.value()).update();
    db.sql("update care_thread set key = '' where id = :id").param("id", thread.value()).update();
  }
}
