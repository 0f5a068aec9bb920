package org.bedside.conversations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of how long threads are kept, and of what stays of those that were destroyed.
@Repository
class KeepingTable {

  /// What the practice said, and who said it last.
  record Said(Retention retention, PersonId by, Instant at) {}

  /// What stays of a thread.
  record Stub(Instant at, PersonId by, int messages, long bytes) {}

  private final JdbcClient db;

  KeepingTable(JdbcClient db) {
    this.db = db;
  }

  /// None while the practice said nothing.
  Optional<Said> said() {
    return db.sql("select * from keeping")
        .query((rows, _) ->
            new Said(
                new Retention(
                    rows.getInt("years"), rows.getInt("adult_at"), rows.getInt("years_after")),
                new PersonId(rows.getObject("changed_by", UUID.class)),
                rows.getTimestamp("changed_at").toInstant()))
        .optional();
  }

  Retention retention() {
    return said().map(Said::retention).orElse(Retention.USUAL);
  }

  void put(Retention retention, PersonId by, Instant at) {
    db.sql(
            """
            insert into keeping (years, adult_at, years_after, changed_by, changed_at)
            values (:years, :adultAt, :yearsAfter, :by, :at)
            on conflict (one) do update set years = :years, adult_at = :adultAt,
              years_after = :yearsAfter, changed_by = :by, changed_at = :at
            """)
        .param("years", retention.years())
        .param("adultAt", retention.adultAt())
        .param("yearsAfter", retention.yearsAfter())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Stub> stub(ThreadId thread) {
    return db.sql("select at, by, messages, bytes from thread_destroyed where thread = :thread")
        .param("thread", thread.value())
        .query((rows, _) ->
            new Stub(
                rows.getTimestamp("at").toInstant(),
                new PersonId(rows.getObject("by", UUID.class)),
                rows.getInt("messages"),
                rows.getLong("bytes")))
        .optional();
  }

  /// Before the messages go: what is counted of them stays.
  void leaveStub(ThreadId thread, UUID destroying, PersonId by, Instant at) {
    db.sql(
            """
            insert into thread_destroyed (thread, destroying, at, by, messages, bytes)
            select :thread, :destroying, :at, :by, count(*), coalesce(sum(octet_length(words)), 0)
            from message where thread = :thread
            """)
        .param("thread", thread.value())
        .param("destroying", destroying)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }
}
