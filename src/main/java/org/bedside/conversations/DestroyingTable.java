package org.bedside.conversations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of what is due to be destroyed and what became of it.
@Repository
class DestroyingTable {

  /// @param agreed null while nobody decided
  record Proposal(UUID id, Instant at, @Nullable Boolean agreed) {

    boolean isOpen() {
      return agreed == null;
    }
  }

  private final JdbcClient db;

  DestroyingTable(JdbcClient db) {
    this.db = db;
  }

  /// False if one is open already.
  boolean add(UUID id, Instant at, Collection<ThreadId> threads) {
    var added =
        db.sql("insert into destroying (id, at) values (:id, :at) on conflict do nothing")
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    if (added == 0) {
      return false;
    }
    for (var thread : threads) {
      db.sql("insert into destroying_thread (destroying, thread) values (:id, :thread)")
          .param("id", id)
          .param("thread", thread.value())
          .update();
    }
    return true;
  }

  /// One decides at a time.
  Optional<Proposal> lock(UUID id) {
    return db.sql("select id, at, agreed from destroying where id = :id for update")
        .param("id", id)
        .query((rows, _) -> proposal(rows))
        .optional();
  }

  Optional<Proposal> find(UUID id) {
    return db.sql("select id, at, agreed from destroying where id = :id")
        .param("id", id)
        .query((rows, _) -> proposal(rows))
        .optional();
  }

  Optional<Proposal> open() {
    return db.sql("select id, at, agreed from destroying where decided_at is null")
        .query((rows, _) -> proposal(rows))
        .optional();
  }

  private static Proposal proposal(java.sql.ResultSet rows) throws java.sql.SQLException {
    return new Proposal(
        rows.getObject("id", UUID.class),
        rows.getTimestamp("at").toInstant(),
        rows.getObject("agreed", Boolean.class));
  }

  List<ThreadId> threads(UUID id) {
    return db.sql("select thread from destroying_thread where destroying = :id order by thread")
        .param("id", id)
        .query((rows, _) -> new ThreadId(rows.getObject("thread", UUID.class)))
        .list();
  }

  void decide(UUID id, boolean agreed, PersonId by, Instant at) {
    db.sql(
            """
            update destroying set agreed = :agreed, decided_by = :by, decided_at = :at
            where id = :id
            """)
        .param("agreed", agreed)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /// Whether somebody said "not now" since.
  boolean putOffSince(Instant since) {
    return db.sql("select count(*) from destroying where not agreed and decided_at > :since")
            .param("since", since.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single()
        > 0;
  }
}
