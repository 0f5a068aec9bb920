package org.bedside.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.patients.PatientId;
import org.bedside.people.PersonId;
import org.bedside.vault.Bucket;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of threads.
@Repository
class ThreadTable {

  private static final int MOST_LISTED = 200;

  private final JdbcClient db;

  ThreadTable(JdbcClient db) {
    this.db = db;
  }

  /// False if there is one with this id.
  boolean add(CareThread one) {
    return with(
                db.sql(
                    """
                    insert into care_thread (id, patient, reason, confidential, bucket, key,
                      begun_by, begun_at, pool, claimed_by, offered_to, urgent_at, waits_since,
                      promised_by, last_number, last_at, closed_at, continues)
                    values (:id, :patient, :reason, :confidential, :bucket, :key, :begunBy,
                      :begunAt, :pool, :claimed, :offered, :urgent, :waits, :promised, :last,
                      :lastAt, :closed, :continues)
                    on conflict (id) do nothing
                    """),
                one)
            .param("patient", one.patient().value())
            .param("reason", one.reason().name())
            .param("confidential", one.confidential())
            .param("bucket", one.sealing().bucket().name())
            .param("key", one.sealing().key())
            .param("begunBy", one.begunBy())
            .param("begunAt", one.begunAt().atOffset(ZoneOffset.UTC))
            .param("continues", value(one.continues()), Types.OTHER)
            .update()
        == 1;
  }

  /// Writes what may change. Only after [#lock].
  void put(CareThread one) {
    with(
            db.sql(
                """
                update care_thread set pool = :pool, claimed_by = :claimed, offered_to = :offered,
                  urgent_at = :urgent, waits_since = :waits, promised_by = :promised,
                  last_number = :last, last_at = :lastAt, closed_at = :closed
                where id = :id
                """),
            one)
        .update();
  }

  private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, CareThread one) {
    return sql.param("id", one.id().value())
        .param("pool", one.pool().value())
        .param("claimed", value(one.claimedBy()), Types.OTHER)
        .param("offered", value(one.offeredTo()), Types.OTHER)
        .param("urgent", time(one.urgentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("waits", time(one.waitsSince()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("promised", time(one.promisedBy()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("last", one.last())
        .param("lastAt", one.lastAt().atOffset(ZoneOffset.UTC))
        .param("closed", time(one.closedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  Optional<CareThread> find(ThreadId id) {
    return db.sql("select * from care_thread where id = :id")
        .param("id", id.value())
        .query((rows, _) -> one(rows))
        .optional();
  }

  /// The same, and nobody else may change it until this transaction ends.
  Optional<CareThread> lock(ThreadId id) {
    return db.sql("select * from care_thread where id = :id for update")
        .param("id", id.value())
        .query((rows, _) -> one(rows))
        .optional();
  }

  /// Those of some patients, the newest words first.
  List<CareThread> of(Collection<PatientId> patients) {
    return db.sql(
            """
            select * from care_thread where patient = any (string_to_array(:patients, ',')::uuid[])
            order by last_at desc, id limit :most
            """)
        .param("patients", joined(patients.stream().map(PatientId::value).toList()))
        .param("most", MOST_LISTED)
        .query((rows, _) -> one(rows))
        .list();
  }

  /// What waits for an answer in some pools: red flags first, then by what was promised.
  List<CareThread> waiting(Collection<PoolId> pools) {
    return db.sql(
            """
            select * from care_thread
            where waits_since is not null
              and pool = any (string_to_array(:pools, ',')::uuid[])
            order by urgent_at nulls last, promised_by, id limit :most
            """)
        .param("pools", joined(pools.stream().map(PoolId::value).toList()))
        .param("most", MOST_LISTED)
        .query((rows, _) -> one(rows))
        .list();
  }

  /// What has its answer and is open in some pools, the newest words first.
  List<CareThread> answered(Collection<PoolId> pools) {
    return db.sql(
            """
            select * from care_thread
            where waits_since is null and closed_at is null
              and pool = any (string_to_array(:pools, ',')::uuid[])
            order by last_at desc, id limit :most
            """)
        .param("pools", joined(pools.stream().map(PoolId::value).toList()))
        .param("most", MOST_LISTED)
        .query((rows, _) -> one(rows))
        .list();
  }

  /// Those that wait and whose turn began before, and nobody claimed them; the oldest first. A red
  /// flag waits for everybody anyway.
  List<ThreadId> toPassOn(Instant before) {
    return db.sql(
            """
            select id from care_thread
            where coalesce(offered_at, waits_since) <= :before and waits_since is not null
              and claimed_by is null and offered_to is not null and urgent_at is null
            order by waits_since limit 50
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> new ThreadId(rows.getObject("id", UUID.class)))
        .list();
  }

  /// The turn of whom it is offered to begins now.
  void offeredAt(ThreadId id, Instant at) {
    db.sql("update care_thread set offered_at = :at where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  /// Those with a red flag that nobody has looked after since, and for which the owner was not
  /// called yet.
  List<ThreadId> flagged(Instant before) {
    return db.sql(
            """
            select id from care_thread
            where urgent_at <= :before and claimed_by is null
              and owner_called_for is distinct from urgent_at
            order by urgent_at limit 50
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> new ThreadId(rows.getObject("id", UUID.class)))
        .list();
  }

  /// True for the one who calls the owner for this red flag.
  boolean calledOwner(ThreadId id) {
    return db.sql(
                """
                update care_thread set owner_called_for = urgent_at
                where id = :id and owner_called_for is distinct from urgent_at
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  private static String joined(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  private static @Nullable UUID value(@Nullable PersonId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable UUID value(@Nullable ThreadId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  static CareThread one(ResultSet rows) throws SQLException {
    var id = new ThreadId(rows.getObject("id", UUID.class));
    var continues = rows.getObject("continues", UUID.class);
    return new CareThread(
        id,
        new PatientId(rows.getObject("patient", UUID.class)),
        Reason.valueOf(rows.getString("reason")),
        rows.getBoolean("confidential"),
        new Sealing(id, Bucket.named(rows.getString("bucket")), rows.getBytes("key")),
        rows.getString("begun_by"),
        rows.getTimestamp("begun_at").toInstant(),
        new PoolId(rows.getObject("pool", UUID.class)),
        person(rows, "claimed_by"),
        person(rows, "offered_to"),
        instant(rows, "urgent_at"),
        instant(rows, "waits_since"),
        instant(rows, "promised_by"),
        rows.getInt("last_number"),
        rows.getTimestamp("last_at").toInstant(),
        instant(rows, "closed_at"),
        continues == null ? null : new ThreadId(continues));
  }

  private static @Nullable PersonId person(ResultSet rows, String column) throws SQLException {
    var id = rows.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
    var at = rows.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
