package org.bedside.conversations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of who has read how far. Unread counts are asked of it and the messages each time, and
/// kept nowhere: so they are the same on every device.
@Repository
class SeenTable {

  private final JdbcClient db;

  SeenTable(JdbcClient db) {
    this.db = db;
  }

  /// `reader` has read up to `number`; true if that is further than before.
  boolean saw(ThreadId thread, String reader, int number, Instant at) {
    return db.sql(
                """
                insert into thread_seen (thread, reader, number, at)
                values (:thread, :reader, :number, :at)
                on conflict (thread, reader) do update set number = :number, at = :at
                where thread_seen.number < :number
                """)
            .param("thread", thread.value())
            .param("reader", reader)
            .param("number", number)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Takes a thread off `reader`'s list until something newer than `number` is said.
  void putAway(ThreadId thread, String reader, int number, Instant at) {
    db.sql(
            """
            insert into thread_seen (thread, reader, number, at, away)
            values (:thread, :reader, 0, :at, :number)
            on conflict (thread, reader) do update set away = :number
            """)
        .param("thread", thread.value())
        .param("reader", reader)
        .param("number", number)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// How far one reader has read.
  int readBy(ThreadId thread, String reader) {
    return db.sql("select number from thread_seen where thread = :thread and reader = :reader")
        .param("thread", thread.value())
        .param("reader", reader)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /// How far `reader` has put threads away; those that they never did are left out.
  Map<ThreadId, Integer> away(Collection<ThreadId> threads, String reader) {
    var away = new HashMap<ThreadId, Integer>();
    db.sql(
            """
            select thread, away from thread_seen where reader = :reader and away > 0
              and thread = any (string_to_array(:threads, ',')::uuid[])
            """)
        .param("reader", reader)
        .param("threads", joined(threads))
        .query(rows -> {
          away.put(new ThreadId(rows.getObject("thread", UUID.class)), rows.getInt("away"));
        });
    return away;
  }

  /// How many messages of the practice `reader` has not read, by thread; threads without any are
  /// left out.
  Map<ThreadId, Integer> unread(Collection<ThreadId> threads, String reader) {
    var counts = new HashMap<ThreadId, Integer>();
    db.sql(
            """
            select m.thread, count(*)::int as unread
            from message m
            left join thread_seen s on s.thread = m.thread and s.reader = :reader
            where m.side = 'PRACTICE' and m.number > coalesce(s.number, 0)
              and m.thread = any (string_to_array(:threads, ',')::uuid[])
            group by m.thread
            """)
        .param("reader", reader)
        .param("threads", joined(threads))
        .query(rows -> {
          counts.put(new ThreadId(rows.getObject("thread", UUID.class)), rows.getInt("unread"));
        });
    return counts;
  }

  /// These were written to, whether or not they read it.
  void addressed(ThreadId thread, Collection<String> readers, Instant at) {
    for (var reader : readers) {
      db.sql(
              """
              insert into thread_seen (thread, reader, number, at)
              values (:thread, :reader, 0, :at) on conflict (thread, reader) do nothing
              """)
          .param("thread", thread.value())
          .param("reader", reader)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /// Who has been written to about this patient or has read something of theirs, as the ledger
  /// names them.
  Set<String> knownTo(PatientId patient) {
    return Set.copyOf(
        db.sql(
                """
                select distinct s.reader from thread_seen s
                join care_thread t on t.id = s.thread where t.patient = :patient
                """)
            .param("patient", patient.value())
            .query((rows, _) -> rows.getString("reader"))
            .list());
  }

  /// How far anybody of the practice has read.
  int readByPractice(ThreadId thread) {
    return db.sql(
            """
            select coalesce(max(number), 0) from thread_seen
            where thread = :thread and reader like 'person:%'
            """)
        .param("thread", thread.value())
        .query(Integer.class)
        .single();
  }

  /// How far anybody of the patient's side has read.
  int readByPatient(ThreadId thread) {
    return db.sql(
            """
            select coalesce(max(number), 0) from thread_seen
            where thread = :thread and reader like 'account:%'
            """)
        .param("thread", thread.value())
        .query(Integer.class)
        .single();
  }

  private static String joined(Collection<ThreadId> ids) {
    return ids.stream().map(ThreadId::toString).collect(Collectors.joining(","));
  }
}
