package org.bedside.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.guard.Audience;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
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
            insert into today_item (subject, kind, audience, person, holder, not_for, by, link,
                                    minutes, due_at, put_at)
            values (:subject, :kind, :audience, :person, :right, :notFor, :by, :link,
                    :minutes, :due, :now)
            on conflict (subject, kind) do update set
              audience = excluded.audience, person = excluded.person, holder = excluded.holder,
              not_for = excluded.not_for, by = excluded.by, link = excluded.link,
              minutes = excluded.minutes, due_at = excluded.due_at, put_at = excluded.put_at,
              done_at = null, done_by = null
            """)
        .param("subject", item.subject())
        .param("kind", item.kind())
        .param("audience", item.audience().name())
        .param("person", value(item.person()), Types.OTHER)
        .param("right", item.right() == null ? null : item.right().name(), Types.VARCHAR)
        .param("notFor", value(item.notFor()), Types.OTHER)
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

  boolean settle(String subject, String kind, @Nullable PersonId by, Instant now) {
    return db.sql(
                """
                update today_item set done_at = :now, done_by = :by
                where subject = :subject and kind = :kind and done_at is null
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", value(by), Types.OTHER)
            .param("subject", subject)
            .param("kind", kind)
            .update()
        == 1;
  }

  /// What is still open and could wait for `person`, who holds `rights`; what is due first stands
  /// first.
  List<Item> open(PersonId person, List<String> rights) {
    return db.sql(
            """
            select * from today_item
            where done_at is null
              and (person = :person or holder = any (string_to_array(:rights, ',')))
              and not_for is distinct from :person
            order by due_at nulls last, put_at
            limit 200
            """)
        .param("person", person.value())
        .param("rights", String.join(",", rights))
        .query((rows, _) -> item(rows))
        .list();
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

  private static Item item(ResultSet rows) throws SQLException {
    var holder = rows.getString("holder");
    var due = rows.getTimestamp("due_at");
    return new Item(
        rows.getString("subject"),
        rows.getString("kind"),
        Audience.valueOf(rows.getString("audience")),
        person(rows, "person"),
        holder == null ? null : Right.valueOf(holder),
        person(rows, "not_for"),
        person(rows, "by"),
        rows.getString("link"),
        rows.getInt("minutes"),
        due == null ? null : due.toInstant());
  }

  private static @Nullable PersonId person(ResultSet rows, String column) throws SQLException {
    return Optional.ofNullable(rows.getObject(column, UUID.class)).map(PersonId::new).orElse(null);
  }
}
