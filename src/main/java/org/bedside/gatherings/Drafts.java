package org.bedside.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.gate.ApprovalId;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table of gatherings as those see them who make them.
@Repository
class Drafts {

  private final JdbcClient db;
  private final Vault vault;
  private final JsonMapper json;

  Drafts(JdbcClient db, Vault vault, JsonMapper json) {
    this.db = db;
    this.vault = vault;
    this.json = json;
  }

  /// Adds it, or writes it over the version before.
  void put(Gathering gathering, Instant at) {
    db.sql(
            """
            insert into gathering (id, author, writers, state, details, note, starts_at, approval,
                                   version, changed_at)
            values (:id, :author, string_to_array(:writers, ',')::uuid[], :state, :details, :note,
                    :starts, :approval, :version, :at)
            on conflict (id) do update set writers = excluded.writers, state = excluded.state,
              details = excluded.details, note = excluded.note, starts_at = excluded.starts_at,
              approval = excluded.approval, version = excluded.version,
              changed_at = excluded.changed_at
            """)
        .params(columns(gathering))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param(
            "approval",
            gathering.approval() == null ? null : gathering.approval().value(),
            Types.OTHER)
        .update();
  }

  private Map<String, Object> columns(Gathering gathering) {
    var columns = new HashMap<String, Object>();
    var id = gathering.id();
    columns.put("id", id.value());
    columns.put("author", gathering.author().value());
    columns.put(
        "writers",
        gathering.writers().stream()
            .map(writer -> writer.value().toString())
            .collect(Collectors.joining(",")));
    columns.put("state", gathering.state().name());
    columns.put(
        "details",
        vault.sealText(json.writeValueAsString(gathering.details()), context("details", id)));
    columns.put("note", vault.sealText(gathering.note(), context("note", id)));
    columns.put("starts", gathering.details().startsAt().atOffset(ZoneOffset.UTC));
    columns.put("version", gathering.version());
    return columns;
  }

  Optional<Gathering> find(GatheringId id) {
    return db.sql("select * from gathering where id = :id")
        .param("id", id.value())
        .query((rows, _) -> gathering(rows))
        .optional();
  }

  /// The same, and nobody else may change it until this transaction ends.
  Optional<Gathering> lock(GatheringId id) {
    return db.sql("select * from gathering where id = :id for update")
        .param("id", id.value())
        .query((rows, _) -> gathering(rows))
        .optional();
  }

  /// Those that begin in a span of time, the earliest first.
  List<Gathering> between(Instant from, Instant to) {
    return db.sql(
            """
            select * from gathering where starts_at >= :from and starts_at < :to
            order by starts_at, id limit 500
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> gathering(rows))
        .list();
  }

  /// Those that still wait for a yes although they have begun.
  List<GatheringId> overdue(Instant now) {
    return db.sql("select id from gathering where state = 'WAITING' and starts_at < :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> new GatheringId(rows.getObject("id", UUID.class)))
        .list();
  }

  private Gathering gathering(ResultSet rows) throws SQLException {
    var id = new GatheringId(rows.getObject("id", UUID.class));
    var details = vault.openText(rows.getBytes("details"), context("details", id));
    return new Gathering(
        id,
        new PersonId(rows.getObject("author", UUID.class)),
        Arrays.stream((UUID[]) rows.getArray("writers").getArray())
            .map(PersonId::new)
            .collect(Collectors.toSet()),
        State.valueOf(rows.getString("state")),
        json.readValue(details, Details.class),
        vault.openText(rows.getBytes("note"), context("note", id)),
        approval(rows.getObject("approval", UUID.class)),
        rows.getInt("version"));
  }

  private static @Nullable ApprovalId approval(@Nullable UUID id) {
    return id == null ? null : new ApprovalId(id);
  }

  private static String context(String column, GatheringId id) {
    return "gathering." + column + ":" + id.value();
  }
}
