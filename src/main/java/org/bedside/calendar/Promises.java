package org.bedside.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.people.PersonId;
import org.bedside.publishing.PostId;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of promises and of the posts that keep them.
@Repository
class Promises {

  private final JdbcClient db;
  private final Vault vault;

  Promises(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  void add(Promise promise, PersonId by, Instant at) {
    db.sql(
            """
            insert into promise (id, title, rhythm, first_day, at, outlets, made_by, made_at)
            values (:id, :title, :rhythm, :first, :at,
                    string_to_array(:outlets, ',')::uuid[], :by, :madeAt)
            on conflict (id) do nothing
            """)
        .param("id", promise.id())
        .param("title", vault.sealText(promise.title(), context(promise.id())))
        .param("rhythm", promise.rhythm().name())
        .param("first", promise.first())
        .param("at", promise.at())
        .param(
            "outlets",
            promise.outlets().stream().map(UUID::toString).collect(Collectors.joining(",")))
        .param("by", by.value())
        .param("madeAt", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Those that still count on `day`, in the order in which they were made.
  List<Promise> on(LocalDate day) {
    return db.sql(
            """
            select * from promise where ended_on is null or ended_on > :day order by made_at, id
            """)
        .param("day", day)
        .query((rows, _) -> promise(rows))
        .list();
  }

  Optional<Promise> find(UUID id) {
    return db.sql("select * from promise where id = :id")
        .param("id", id)
        .query((rows, _) -> promise(rows))
        .optional();
  }

  boolean end(UUID id, LocalDate day) {
    return db.sql("update promise set ended_on = :day where id = :id and ended_on is null")
            .param("id", id)
            .param("day", day)
            .update()
        == 1;
  }

  void move(UUID id, LocalDate planned, LocalDate to) {
    db.sql(
            """
            insert into promise_move (promise, planned, moved_to) values (:id, :planned, :to)
            on conflict (promise, planned) do update set moved_to = excluded.moved_to
            """)
        .param("id", id)
        .param("planned", planned)
        .param("to", to)
        .update();
  }

  Map<LocalDate, LocalDate> moves(UUID id) {
    var moves = new HashMap<LocalDate, LocalDate>();
    db.sql("select planned, moved_to from promise_move where promise = :id")
        .param("id", id)
        .query(rows -> {
          moves.put(
              rows.getObject("planned", LocalDate.class),
              rows.getObject("moved_to", LocalDate.class));
        });
    return moves;
  }

  /// From now on `post` keeps this promise, and no other.
  void keep(PostId post, UUID promise) {
    db.sql(
            """
            insert into promise_post (post, promise) values (:post, :promise)
            on conflict (post) do update set promise = excluded.promise
            """)
        .param("post", post.value())
        .param("promise", promise)
        .update();
  }

  void forget(PostId post) {
    db.sql("delete from promise_post where post = :post").param("post", post.value()).update();
  }

  Optional<UUID> of(PostId post) {
    return db.sql("select promise from promise_post where post = :post")
        .param("post", post.value())
        .query(UUID.class)
        .optional();
  }

  List<PostId> posts(UUID promise) {
    return db.sql("select post from promise_post where promise = :promise")
        .param("promise", promise)
        .query((rows, _) -> new PostId(rows.getObject("post", UUID.class)))
        .list();
  }

  private Promise promise(ResultSet rows) throws SQLException {
    var id = rows.getObject("id", UUID.class);
    return new Promise(
        id,
        vault.openText(rows.getBytes("title"), context(id)),
        Rhythm.valueOf(rows.getString("rhythm")),
        rows.getObject("first_day", LocalDate.class),
        rows.getObject("at", LocalTime.class),
        Arrays.asList((UUID[]) rows.getArray("outlets").getArray()),
        rows.getObject("ended_on", LocalDate.class));
  }

  private static String context(UUID id) {
    return "promise.title:" + id;
  }
}
