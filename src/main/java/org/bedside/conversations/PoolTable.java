package org.bedside.conversations;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of pools and of whose turn it is in them.
@Repository
class PoolTable {

  private final JdbcClient db;

  PoolTable(JdbcClient db) {
    this.db = db;
  }

  /// A row without its members.
  private record Row(PoolId id, String name, Set<Reason> reasons, boolean rest) {}

  /// The pool that takes what no other takes comes last.
  List<Pool> all() {
    var members = new HashMap<UUID, List<PersonId>>();
    db.sql("select pool, person from pool_member order by place")
        .query(rows -> {
          members
              .computeIfAbsent(rows.getObject("pool", UUID.class), _ -> new java.util.ArrayList<>())
              .add(new PersonId(rows.getObject("person", UUID.class)));
        });
    return db
        .sql("select * from pool order by rest, name, id")
        .query((rows, _) ->
            new Row(
                new PoolId(rows.getObject("id", UUID.class)),
                rows.getString("name"),
                reasons(rows.getArray("reasons")),
                rows.getBoolean("rest")))
        .list()
        .stream()
        .map(row ->
            new Pool(
                row.id(),
                row.name(),
                row.reasons(),
                row.rest(),
                members.getOrDefault(row.id().value(), List.of())))
        .toList();
  }

  void put(Pool pool) {
    db.sql(
            """
            insert into pool (id, name, reasons, rest)
            values (:id, :name, coalesce(string_to_array(nullif(:reasons, ''), ','), '{}'), :rest)
            on conflict (id) do update set name = excluded.name, reasons = excluded.reasons
            """)
        .param("id", pool.id().value())
        .param("name", pool.name())
        .param(
            "reasons",
            pool.reasons().stream().map(Reason::name).sorted().collect(Collectors.joining(",")))
        .param("rest", pool.rest())
        .update();
    members(pool);
  }

  /// Makes the pool that takes the rest, unless it is there.
  void addRest() {
    db.sql(
            """
            insert into pool (id, name, rest) values (:id, '', true)
            on conflict (rest) where rest do nothing
            """)
        .param("id", UUID.randomUUID())
        .update();
  }

  private void members(Pool pool) {
    var ids = pool.members().stream().map(PersonId::toString).collect(Collectors.joining(","));
    db.sql(
            """
            delete from pool_member where pool = :pool
              and not (person = any (string_to_array(:people, ',')::uuid[]))
            """)
        .param("pool", pool.id().value())
        .param("people", ids)
        .update();
    for (var place = 0; place < pool.members().size(); place++) {
      db.sql(
              """
              insert into pool_member (pool, person, place) values (:pool, :person, :place)
              on conflict (pool, person) do update set place = excluded.place
              """)
          .param("pool", pool.id().value())
          .param("person", pool.members().get(place).value())
          .param("place", place)
          .update();
    }
  }

  /// False while threads are in it.
  boolean remove(PoolId id) {
    return db.sql(
                """
                delete from pool where id = :id and not rest
                  and not exists (select 1 from care_thread where pool = :id)
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  /// When a thread was last offered to each person; those who never had one are left out. Nobody
  /// else offers a thread of this pool until the transaction ends.
  Map<PersonId, Instant> turns(PoolId pool) {
    db.sql("select id from pool where id = :pool for update")
        .param("pool", pool.value())
        .query(UUID.class)
        .optional();
    return db
        .sql("select person, at from pool_turn where pool = :pool")
        .param("pool", pool.value())
        .query((rows, _) ->
            Map.entry(
                new PersonId(rows.getObject("person", UUID.class)),
                rows.getTimestamp("at").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void turn(PoolId pool, PersonId person, Instant at) {
    db.sql(
            """
            insert into pool_turn (pool, person, at) values (:pool, :person, :at)
            on conflict (pool, person) do update set at = :at
            """)
        .param("pool", pool.value())
        .param("person", person.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Pool> find(PoolId id) {
    return db.sql(
            """
            select *, array(select person from pool_member where pool = id order by place) as people
            from pool where id = :id
            """)
        .param("id", id.value())
        .query((rows, _) ->
            new Pool(
                id,
                rows.getString("name"),
                reasons(rows.getArray("reasons")),
                rows.getBoolean("rest"),
                people(rows.getArray("people"))))
        .optional();
  }

  private static List<PersonId> people(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(one -> new PersonId((UUID) one)).toList();
  }

  private static Set<Reason> reasons(@Nullable Array array) throws SQLException {
    return array == null
        ? Set.of()
        : Arrays.stream((Object[]) array.getArray())
            .map(one -> Reason.valueOf(one.toString()))
            .collect(Collectors.toSet());
  }
}
