package org.bedside.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.people.PersonId;
import org.bedside.rules.Pack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of versions.
@Repository
class VersionTable {

  private final JdbcClient db;

  VersionTable(JdbcClient db) {
    this.db = db;
  }

  /// Until the transaction ends, nobody else begins a version or lets one come into force.
  void lockAll() {
    db.sql("select pg_advisory_xact_lock(hashtext('rule_version'))").query().singleRow();
  }

  /// A new draft. Asked with all of them locked, since it takes the next number.
  Version add(VersionId id, String base, String overlay, Set<PersonId> writers, Instant at) {
    db.sql(
            """
            insert into rule_version
              (id, number, base, overlay, writers, edition, state, created_at, changed_at)
            values (:id, :number, :base, :overlay, string_to_array(:writers, ',')::uuid[], 1,
                    'DRAFT', :at, :at)
            """)
        .param("id", id.value())
        .param("number", nextNumber())
        .param("base", base)
        .param("overlay", overlay)
        .param("writers", written(writers))
        .param("at", utc(at))
        .update();
    return find(id).orElseThrow();
  }

  int nextNumber() {
    return db.sql("select coalesce(max(number), 0) + 1 from rule_version")
        .query(Integer.class)
        .single();
  }

  Optional<Version> find(VersionId id) {
    return db.sql("select * from rule_version where id = :id")
        .param("id", id.value())
        .query((rows, _) -> version(rows))
        .optional();
  }

  /// The same, and nobody else may change it until this transaction ends.
  Optional<Version> lock(VersionId id) {
    return db.sql("select * from rule_version where id = :id for update")
        .param("id", id.value())
        .query((rows, _) -> version(rows))
        .optional();
  }

  /// All of them, the latest first.
  List<Version> all() {
    return db.sql("select * from rule_version order by number desc")
        .query((rows, _) -> version(rows))
        .list();
  }

  /// The digest of what is in force: the last whose time has come.
  Optional<String> digestInForce(Instant now) {
    return db.sql(
            """
            select digest from rule_version where state = 'APPROVED' and effective_at <= :now
            order by effective_at desc, number desc limit 1
            """)
        .param("now", utc(now))
        .query(String.class)
        .optional();
  }

  Optional<Version> inForce(Instant now) {
    return db.sql(
            """
            select * from rule_version where state = 'APPROVED' and effective_at <= :now
            order by effective_at desc, number desc limit 1
            """)
        .param("now", utc(now))
        .query((rows, _) -> version(rows))
        .optional();
  }

  /// What is or was in force, the first to begin first.
  List<Version> everInForce(Instant now) {
    return db.sql(
            """
            select * from rule_version where state = 'APPROVED' and effective_at <= :now
            order by effective_at, number
            """)
        .param("now", utc(now))
        .query((rows, _) -> version(rows))
        .list();
  }

  /// What was agreed to and waits for its day.
  List<Version> planned(Instant now) {
    return db.sql(
            """
            select * from rule_version where state = 'APPROVED' and effective_at > :now
            order by effective_at, number
            """)
        .param("now", utc(now))
        .query((rows, _) -> version(rows))
        .list();
  }

  Optional<String> json(String digest) {
    return db.sql(
            "select json from rule_version where digest = :digest and json is not null limit 1")
        .param("digest", digest)
        .query(String.class)
        .optional();
  }

  /// Writes other changes; what was tried of the ones before is forgotten. False if somebody else
  /// was faster.
  boolean write(VersionId id, int edition, String overlay, Set<PersonId> writers, Instant at) {
    return db.sql(
                """
                update rule_version set overlay = :overlay,
                  writers = string_to_array(:writers, ',')::uuid[], edition = edition + 1,
                  state = 'DRAFT', digest = null, json = null, changed_at = :at
                where id = :id and edition = :edition and state in ('DRAFT', 'TESTED')
                """)
            .param("overlay", overlay)
            .param("writers", written(writers))
            .param("at", utc(at))
            .param("id", id.value())
            .param("edition", edition)
            .update()
        == 1;
  }

  void setDay(VersionId id, @Nullable LocalDate from) {
    db.sql("update rule_version set from_day = :from where id = :id")
        .param("from", from, Types.DATE)
        .param("id", id.value())
        .update();
  }

  /// True if it is still the draft that was tried.
  boolean tested(VersionId id, int edition, Pack whole) {
    return db.sql(
                """
                update rule_version set state = 'TESTED', digest = :digest, json = :json
                where id = :id and edition = :edition and state in ('DRAFT', 'TESTED')
                """)
            .param("digest", whole.digest())
            .param("json", whole.json())
            .param("id", id.value())
            .param("edition", edition)
            .update()
        == 1;
  }

  /// Back to a draft, because it is tried anew.
  void untested(VersionId id) {
    db.sql(
            """
            update rule_version set state = 'DRAFT', digest = null, json = null
            where id = :id and state = 'TESTED'
            """)
        .param("id", id.value())
        .update();
  }

  void approved(
      VersionId id, LocalDate from, Instant effectiveAt, boolean bySelf, Instant approvedAt) {
    db.sql(
            """
            update rule_version set state = 'APPROVED', from_day = :from,
              effective_at = :effective, by_self = :self, approved_at = :at
            where id = :id
            """)
        .param("from", from)
        .param("effective", utc(effectiveAt))
        .param("self", bySelf)
        .param("at", utc(approvedAt))
        .param("id", id.value())
        .update();
  }

  void withdraw(VersionId id, Instant at) {
    db.sql("update rule_version set state = 'WITHDRAWN', changed_at = :at where id = :id")
        .param("at", utc(at))
        .param("id", id.value())
        .update();
  }

  /// For the invented practice, which began before it was opened.
  void beganAt(VersionId id, LocalDate day, Instant at) {
    db.sql(
            """
            update rule_version set from_day = :day, effective_at = :at, created_at = :at,
              changed_at = :at, approved_at = :at
            where id = :id
            """)
        .param("day", day)
        .param("at", utc(at))
        .param("id", id.value())
        .update();
  }

  private static Version version(ResultSet rows) throws SQLException {
    var effective = rows.getTimestamp("effective_at");
    var approved = rows.getTimestamp("approved_at");
    return new Version(
        new VersionId(rows.getObject("id", UUID.class)),
        rows.getInt("number"),
        rows.getString("base"),
        rows.getString("overlay"),
        Arrays.stream((UUID[]) rows.getArray("writers").getArray())
            .map(PersonId::new)
            .collect(Collectors.toSet()),
        rows.getInt("edition"),
        State.valueOf(rows.getString("state")),
        rows.getString("digest"),
        rows.getObject("from_day", LocalDate.class),
        effective == null ? null : effective.toInstant(),
        rows.getBoolean("by_self"),
        rows.getTimestamp("created_at").toInstant(),
        rows.getTimestamp("changed_at").toInstant(),
        approved == null ? null : approved.toInstant());
  }

  private static String written(Set<PersonId> people) {
    return people.stream().map(PersonId::toString).sorted().collect(Collectors.joining(","));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
