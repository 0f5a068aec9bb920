package org.bedside.conversations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.patients.PatientId;
import org.bedside.people.PersonId;
import org.bedside.vault.Bucket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of threads, asked by those who look at many of them: search, copies, and what is kept
/// how long.
@Repository
class KeptThreads {

  private final JdbcClient db;

  KeptThreads(JdbcClient db) {
    this.db = db;
  }

  /// All of one patient, from the first on, those that were destroyed among them.
  List<CareThread> of(PatientId patient) {
    return db.sql("select * from care_thread where patient = :patient order by begun_at, id")
        .param("patient", patient.value())
        .query((rows, _) -> ThreadTable.one(rows))
        .list();
  }

  /// The newest in somebody's care: of their pools, or claimed by them.
  List<CareThread> inCareOf(PersonId person, Collection<PoolId> pools, int most) {
    return db.sql(
            """
            select * from care_thread
            where pool = any (string_to_array(:pools, ',')::uuid[]) or claimed_by = :person
            order by last_at desc, id limit :most
            """)
        .param(
            "pools", pools.stream().map(one -> "" + one.value()).collect(Collectors.joining(",")))
        .param("person", person.value())
        .param("most", most)
        .query((rows, _) -> ThreadTable.one(rows))
        .list();
  }

  /// Those of some patients, the newest words first.
  List<CareThread> newestOf(Collection<PatientId> patients, int most) {
    return db.sql(
            """
            select * from care_thread where patient = any (string_to_array(:patients, ',')::uuid[])
            order by last_at desc, id limit :most
            """)
        .param("patients", ids(patients))
        .param("most", most)
        .query((rows, _) -> ThreadTable.one(rows))
        .list();
  }

  /// Patients who and to whom nobody has written since, and when they last did.
  Map<PatientId, Instant> silentSince(Instant before) {
    return db
        .sql(
            """
            select patient, max(last_at) as last from care_thread
            group by patient having max(last_at) <= :before
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((rows, _) ->
            Map.entry(
                new PatientId(rows.getObject("patient", UUID.class)),
                rows.getTimestamp("last").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// When somebody last wrote to or for this patient, in any thread.
  Instant lastOf(PatientId patient) {
    return db.sql("select max(last_at) from care_thread where patient = :patient")
        .param("patient", patient.value())
        .query((rows, _) -> rows.getTimestamp(1).toInstant())
        .single();
  }

  /// All that were begun in one bucket and are not destroyed.
  List<CareThread> in(Bucket bucket) {
    return db.sql(
            """
            select * from care_thread t where bucket = :bucket
              and not exists (select 1 from thread_destroyed d where d.thread = t.id)
            order by id
            """)
        .param("bucket", bucket.name())
        .query((rows, _) -> ThreadTable.one(rows))
        .list();
  }

  /// Those of some patients that are not destroyed and wait for no answer.
  List<CareThread> settledOf(Set<PatientId> patients) {
    return db.sql(
            """
            select * from care_thread t
            where patient = any (string_to_array(:patients, ',')::uuid[]) and waits_since is null
              and not exists (select 1 from thread_destroyed d where d.thread = t.id)
            order by last_at, id
            """)
        .param("patients", ids(patients))
        .query((rows, _) -> ThreadTable.one(rows))
        .list();
  }

  private static String ids(Collection<PatientId> patients) {
    return patients.stream().map(one -> "" + one.value()).collect(Collectors.joining(","));
  }
}
