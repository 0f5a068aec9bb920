package org.bedside.today;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of what waits.
@Repository
class Items {

  private final JdbcClient db;

  Items(JdbcClient db) {
    this.db = db;
  }

  void put(Item item, Instant now) {
    db.sql(
            """
            insert into today_item (subject, kind, audience, person, holder, roles, not_for, by,
                                    link, minutes, due_at, needs, put_at)
            values (:subject, :kind, :audience, :person, :right,
                    string_to_array(nullif(:roles, ''), ','),
                    string_to_array(:notFor, ',')::uuid[], :by, :link, :minutes, :due,
                    string_to_array(:needs, ','), :now)
            on conflict (subject, kind) do update set
              audience = excluded.audience, person = excluded.person, holder = excluded.holder,
              roles = excluded.roles, needs = excluded.needs, not_for = excluded.not_for, by = excluded.by, link = excluded.link,
              minutes = excluded.minutes, due_at = excluded.due_at, put_at = excluded.put_at,
              done_at = null, done_by = null
            """)
        .param("subject", item.subject())
        .param("kind", item.kind())
        .param("audience", item.audience().name())
        .param("person", value(item.person()), Types.OTHER)
        .param("right", item.right() == null ? null : item.right().name(), Types.VARCHAR)
        .param("roles", joined(item.roles()))
        .param("needs", joined(item.needs()))
        .param("notFor", joined(item.notFor()))
        .param("by", value(item.by()), Types.OTHER)
        .param("link", item.link())
        .param("minutes", item.minutes())
        .param(
            "due",
            item.due() == null ? null : item.due().atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// False if none of them was open.
  boolean settle(String subject, Set<String> kinds, @Nullable PersonId by, Instant now) {
    return db.sql(
                """
                update today_item set done_at = :now, done_by = :by
                where subject = :subject and kind = any (string_to_array(:kinds, ','))
                  and done_at is null
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", value(by), Types.OTHER)
            .param("subject", subject)
            .param("kinds", joined(kinds))
            .update()
        > 0;
  }

  /// What is still open and could wait for `person`, or for one of those who are `away` and whose
  /// deputy they are; what is due first stands first.
  List<Item> open(Person person, List<Person> away) {
    var all = Stream.concat(Stream.of(person), away.stream()).toList();
    var rights = rights(person);
    return db
        .sql(
            """
            select * from today_item
            where done_at is null
              and not (:me = any (not_for))
              and (person = any (string_to_array(:people, ',')::uuid[])
                   or holder = any (string_to_array(:rights, ','))
                   or roles && string_to_array(:roles, ','))
            order by due_at nulls last, put_at
            limit 200
            """)
        .param("me", person.id().value())
        .param("people", joined(all.stream().map(Person::id).toList()))
        .param("rights", joined(rights))
        .param("roles", joined(all.stream().flatMap(one -> one.roles().stream()).toList()))
        .query((rows, _) -> item(rows))
        .list()
        .stream()
        .filter(item -> item.isFor(person) || instead(item, person, away).isPresent())
        .toList();
  }

  /// For whom of those who are away this item waits, if `person` may do it in their place.
  static Optional<Person> instead(Item item, Person person, List<Person> away) {
    return item.isFor(person)
            || item.needs().isEmpty()
            || !item.needs().stream().allMatch(person::may)
        ? Optional.empty()
        : away.stream().filter(item::isFor).findFirst();
  }

  private static List<Right> rights(Person person) {
    return Arrays.stream(Right.values()).filter(person::may).toList();
  }

  /// What `person` has done since `since`, the latest first.
  List<Item> doneBy(PersonId person, Instant since) {
    return db.sql(
            """
            select * from today_item where done_by = :person and done_at >= :since
            order by done_at desc limit 50
            """)
        .param("person", person.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> item(rows))
        .list();
  }

  private static @Nullable UUID value(@Nullable PersonId id) {
    return id == null ? null : id.value();
  }

  private static String joined(Collection<?> many) {
    return many.stream().map(Object::toString).distinct().collect(Collectors.joining(","));
  }

  private static <T> Set<T> set(@Nullable Array array, Function<String, T> read)
      throws SQLException {
    return array == null
        ? Set.of()
        : Arrays.stream((Object[]) array.getArray())
            .map(one -> read.apply(one.toString()))
            .collect(Collectors.toSet());
  }

  private static Item item(ResultSet rows) throws SQLException {
    var holder = rows.getString("holder");
    var due = rows.getTimestamp("due_at");
    return new Item(
        rows.getString("subject"),
        rows.getString("kind"),
        Audience.valueOf(rows.getString("audience")),
        person(rows, "person"),
        holder == null ? null : Right.valueOf(holder),
        set(rows.getArray("roles"), Role::valueOf),
        set(rows.getArray("not_for"), id -> new PersonId(UUID.fromString(id))),
        person(rows, "by"),
        rows.getString("link"),
        rows.getInt("minutes"),
        due == null ? null : due.toInstant(),
        set(rows.getArray("needs"), Right::valueOf));
  }

  private static @Nullable PersonId person(ResultSet rows, String column) throws SQLException {
    return Optional.ofNullable(rows.getObject(column, UUID.class)).map(PersonId::new).orElse(null);
  }
}
