package org.bedside.chart.ehrs;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bedside.chart.smart.Signing;
import org.bedside.chart.smart.Trouble;
import org.bedside.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The tables `ehr` and `ehr_patient`, and the only place that knows their columns.
@Repository
class EhrTable {

  private final JdbcClient db;

  EhrTable(JdbcClient db) {
    this.db = db;
  }

  List<Link> all() {
    return db.sql("select * from ehr order by created_at, id")
        .query((rows, _) -> link(rows))
        .list();
  }

  Optional<Link> find(UUID id) {
    return db.sql("select * from ehr where id = :id")
        .param("id", id)
        .query((rows, _) -> link(rows))
        .optional();
  }

  /// @return false if there is one at this address
  boolean add(UUID id, Wish wish, Instant now) {
    return db.sql(
                """
                insert into ehr (id, name, base, place, numbers, client, signing, created_at)
                values (:id, :name, :base, :place, :numbers, :client, :signing, :now)
                on conflict (base) do nothing
                """)
            .param("id", id)
            .param("name", wish.name())
            .param("base", wish.base().toString())
            .param("place", wish.place())
            .param("numbers", wish.numbers())
            .param("client", wish.client())
            .param("signing", wish.signing().name())
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// @return false if another one is at this address
  boolean change(UUID id, Wish wish) {
    return db.sql(
                """
                update ehr set name = :name, place = :place, numbers = :numbers, client = :client,
                  signing = :signing, base = :base,
                  door = case when base = :base then door end
                where id = :id and not exists (
                  select from ehr other where other.base = :base and other.id <> :id)
                """)
            .param("id", id)
            .param("name", wish.name())
            .param("base", wish.base().toString())
            .param("place", wish.place())
            .param("numbers", wish.numbers())
            .param("client", wish.client())
            .param("signing", wish.signing().name())
            .update()
        == 1;
  }

  void door(UUID id, URI door) {
    db.sql("update ehr set door = :door where id = :id")
        .param("id", id)
        .param("door", door.toString())
        .update();
  }

  void pause(UUID id, boolean paused) {
    db.sql("update ehr set paused = :paused where id = :id")
        .param("id", id)
        .param("paused", paused)
        .update();
  }

  boolean remove(UUID id) {
    return db.sql("delete from ehr where id = :id").param("id", id).update() == 1;
  }

  /// It let us in and said what it takes.
  void well(UUID id, Takes takes, List<String> scopes, Instant now) {
    db.sql(
            """
            update ehr set transactions = :transactions, once = :once, creates = :creates,
              searches = :searches, scopes = :scopes, connected_at = coalesce(connected_at, :now), looked_at = :now,
              trouble = null, trouble_since = null
            where id = :id
            """)
        .param("id", id)
        .param("transactions", takes.transactions())
        .param("once", takes.once())
        .param("creates", array(takes.creates()))
        .param("searches", array(takes.searches()))
        .param("scopes", new SqlArrayValue("text", scopes.toArray()))
        .param("now", utc(now))
        .update();
  }

  /// Something is wrong: since now, unless something was before.
  void troubled(UUID id, Trouble trouble, Instant now) {
    db.sql(
            """
            update ehr set trouble = :trouble, trouble_since = coalesce(trouble_since, :now),
              looked_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("trouble", trouble.name())
        .param("now", utc(now))
        .update();
  }

  Optional<UUID> of(PatientId patient) {
    return db.sql("select ehr from ehr_patient where patient = :patient")
        .param("patient", patient.value())
        .query(UUID.class)
        .optional();
  }

  void keep(PatientId patient, UUID ehr) {
    db.sql(
            """
            insert into ehr_patient (patient, ehr) values (:patient, :ehr)
            on conflict (patient) do update set ehr = excluded.ehr
            """)
        .param("patient", patient.value())
        .param("ehr", ehr)
        .update();
  }

  private static SqlArrayValue array(Collection<String> all) {
    return new SqlArrayValue("text", all.stream().sorted().toArray());
  }

  private static Link link(ResultSet rows) throws SQLException {
    var door = rows.getString("door");
    var trouble = rows.getString("trouble");
    var takes =
        new Takes(
            rows.getBoolean("transactions"),
            rows.getBoolean("once"),
            set(rows.getArray("creates")),
            set(rows.getArray("searches")));
    var ehr =
        new Ehr(
            rows.getObject("id", UUID.class),
            rows.getString("name"),
            URI.create(rows.getString("base")),
            rows.getString("place"),
            takes,
            rows.getString("numbers"));
    return new Link(
        ehr,
        rows.getString("client"),
        Signing.valueOf(rows.getString("signing")),
        door == null ? null : URI.create(door),
        List.of((String[]) rows.getArray("scopes").getArray()),
        rows.getBoolean("paused"),
        instant(rows, "connected_at"),
        trouble == null ? null : Trouble.valueOf(trouble),
        instant(rows, "trouble_since"),
        instant(rows, "looked_at"));
  }

  private static Set<String> set(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }

  private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
    var at = rows.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
