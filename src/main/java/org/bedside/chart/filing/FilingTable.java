package org.bedside.chart.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.chart.fhir.Issue;
import org.bedside.chart.filing.Filing.State;
import org.bedside.patients.PatientId;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What waits for the record, and what is there.
@Repository
class FilingTable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SAID = "filing.said:";

  private final JdbcClient db;
  private final Vault vault;

  FilingTable(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// @return false if these words were closed before
  boolean add(String subject, int version, PatientId patient, Instant now) {
    return db.sql(
                """
                insert into filing (id, subject, version, patient, state, closed_at, next_at, changed_at)
                values (:id, :subject, :version, :patient, 'WAITING', :now, :now, :now)
                on conflict (subject, version) do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("subject", subject)
            .param("version", version)
            .param("patient", patient.value())
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// Takes what is due, the oldest of each patient, until `until`: if this node dies, another one
  /// gets it then.
  @Transactional
  public List<Filing> take(int most, Instant now, Instant until) {
    return db.sql(
            """
            update filing set fence = fence + 1, lease_until = :until
            where id in (
              select id from filing f
              where state = 'WAITING' and next_at <= :now
                and (lease_until is null or lease_until <= :now)
                and not exists (select 1 from filing earlier where earlier.patient = f.patient
                  and earlier.number < f.number and earlier.state = 'WAITING')
              order by next_at, number limit :most
              for update skip locked)
            returning *
            """)
        .param("now", utc(now))
        .param("until", utc(until))
        .param("most", most)
        .query((rows, _) -> filing(rows))
        .list();
  }

  /// The version of these words that is in this record already.
  Optional<Integer> filedBefore(Filing one, UUID ehr, int version) {
    return db.sql(
            """
            select max(filed_version) from filing
            where subject = :subject and ehr = :ehr and state = 'FILED' and filed_version < :version
            """)
        .param("subject", one.subject())
        .param("ehr", ehr)
        .param("version", version)
        .query((rows, _) -> Optional.ofNullable(rows.getObject(1, Integer.class)))
        .single();
  }

  /// It is there.
  ///
  /// @return false if somebody else has taken it since
  boolean filed(Filing one, UUID ehr, int version, String reference, Instant now) {
    return ended(
                one,
                "state = 'FILED', trouble = null, said = null, filed_version = :version,"
                    + " reference = :reference, ehr = :ehr",
                now)
            .param("version", version)
            .param("reference", reference)
            .param("ehr", ehr)
            .update()
        == 1;
  }

  /// A person must look.
  boolean refused(
      Filing one, @Nullable UUID ehr, Trouble trouble, List<Issue> issues, Instant now) {
    return ended(one, "state = 'REFUSED', trouble = :trouble, said = :said, ehr = :ehr", now)
            .param("trouble", trouble.name())
            .param(
                "said",
                issues.isEmpty()
                    ? null
                    : vault.sealText(JSON.writeValueAsString(issues), SAID + one.id()),
                Types.BINARY)
            .param("ehr", ehr, Types.OTHER)
            .update()
        == 1;
  }

  /// It is tried again.
  ///
  /// @param trouble null if nobody was asked
  void later(Filing one, @Nullable Trouble trouble, Instant when, Instant now) {
    ended(one, "next_at = :when, trouble = :trouble", now)
        .param("when", utc(when))
        .param("trouble", trouble == null ? null : trouble.name(), Types.VARCHAR)
        .update();
  }

  private JdbcClient.StatementSpec ended(Filing one, String what, Instant now) {
    return db.sql(
            "update filing set "
                + what
                + ", attempts = attempts + 1, lease_until = null, changed_at = :now"
                + " where id = :id and fence = :fence and state = 'WAITING'")
        .param("id", one.id())
        .param("fence", one.fence())
        .param("now", utc(now));
  }

  /// A person wants it tried again.
  boolean again(UUID id, Instant now) {
    return db.sql(
                """
                update filing set state = 'WAITING', next_at = :now, lease_until = null,
                  trouble = null, said = null, changed_at = :now
                where id = :id and state = 'REFUSED'
                """)
            .param("id", id)
            .param("now", utc(now))
            .update()
        == 1;
  }

  Optional<Filing> newest(String subject) {
    return db.sql("select * from filing where subject = :subject order by number desc limit 1")
        .param("subject", subject)
        .query((rows, _) -> filing(rows))
        .optional();
  }

  Optional<Filing> find(UUID id) {
    return db.sql("select * from filing where id = :id")
        .param("id", id)
        .query((rows, _) -> filing(rows))
        .optional();
  }

  /// What needs a person, the oldest first.
  List<Filing> refused(int most) {
    return db.sql("select * from filing where state = 'REFUSED' order by changed_at limit :most")
        .param("most", most)
        .query((rows, _) -> filing(rows))
        .list();
  }

  /// What of a patient did not go because nobody knew who they are there.
  List<Filing> refusedOf(PatientId patient) {
    return db.sql(
            """
            select * from filing where patient = :patient and state = 'REFUSED'
              and trouble in ('WHO', 'NOBODY') order by number
            """)
        .param("patient", patient.value())
        .query((rows, _) -> filing(rows))
        .list();
  }

  /// How many wait, and since when the oldest does.
  Waiting waiting() {
    return db.sql(
            "select count(*) as many, min(closed_at) as oldest from filing where state = 'WAITING'")
        .query((rows, _) -> {
          var oldest = rows.getTimestamp("oldest");
          return new Waiting(rows.getInt("many"), oldest == null ? null : oldest.toInstant());
        })
        .single();
  }

  record Waiting(int many, @Nullable Instant oldest) {}

  /// What the EHR did not like about it.
  List<Issue> issues(UUID id) {
    return db.sql("select said from filing where id = :id and said is not null")
        .param("id", id)
        .query((rows, _) -> vault.openText(rows.getBytes(1), SAID + id))
        .optional()
        .map(text -> JSON.readValue(text, new TypeReference<List<Issue>>() {}))
        .orElse(List.of());
  }

  /// Until when each EHR that did not answer is left alone.
  Optional<Instant> rests(UUID ehr) {
    return db.sql("select until from ehr_rest where ehr = :ehr")
        .param("ehr", ehr)
        .query((rows, _) -> rows.getTimestamp(1).toInstant())
        .optional();
  }

  /// It did not answer again.
  ///
  /// @param least what it asked for itself
  /// @return until when it is left alone
  Instant rest(UUID ehr, Duration first, Duration longest, Duration least, Instant now) {
    var failures =
        db.sql(
                """
                insert into ehr_rest (ehr, until, failures) values (:ehr, :now, 1)
                on conflict (ehr) do update set failures = least(ehr_rest.failures + 1, 30)
                returning failures
                """)
            .param("ehr", ehr)
            .param("now", utc(now))
            .query(Integer.class)
            .single();
    var doubled = first.multipliedBy(1L << Math.min(failures - 1, 20));
    var wait = doubled.compareTo(longest) > 0 ? longest : doubled;
    var until = now.plus(least.compareTo(wait) > 0 ? least : wait);
    db.sql("update ehr_rest set until = :until where ehr = :ehr")
        .param("until", utc(until))
        .param("ehr", ehr)
        .update();
    return until;
  }

  void answered(UUID ehr) {
    db.sql("delete from ehr_rest where ehr = :ehr").param("ehr", ehr).update();
  }

  private static Filing filing(ResultSet rows) throws SQLException {
    var trouble = rows.getString("trouble");
    return new Filing(
        rows.getObject("id", UUID.class),
        rows.getString("subject"),
        rows.getInt("version"),
        new PatientId(rows.getObject("patient", UUID.class)),
        State.valueOf(rows.getString("state")),
        rows.getTimestamp("closed_at").toInstant(),
        rows.getTimestamp("next_at").toInstant(),
        rows.getLong("fence"),
        rows.getInt("attempts"),
        rows.getObject("ehr", UUID.class),
        rows.getString("reference"),
        trouble == null ? null : Trouble.valueOf(trouble),
        rows.getTimestamp("changed_at").toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
