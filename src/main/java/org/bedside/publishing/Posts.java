package org.bedside.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bedside.gate.ApprovalId;
import org.bedside.gate.Declared;
import org.bedside.guard.Audience;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table of posts. Words are sealed on the way in and opened on the way out.
@Repository
class Posts {

  private final JdbcClient db;
  private final Vault vault;
  private final Versions versions;
  private final JsonMapper json;

  Posts(JdbcClient db, Vault vault, Versions versions, JsonMapper json) {
    this.db = db;
    this.vault = vault;
    this.versions = versions;
    this.json = json;
  }

  /// False if there is a post of this id already.
  boolean add(Post post) {
    return db.sql(
                """
                insert into post (id, author, writers, audience, state, title, body, plan_local,
                                  plan_zone, plan_second, due_at, declared, permission, last_day,
                                  version, page, created_at, changed_at)
                values (:id, :author, string_to_array(:writers, ',')::uuid[], :audience, :state,
                        :title, :body, :planLocal, :planZone, :planSecond, :due,   :declared,
                        :permission, :lastDay, :version, :page, :created, :changed)
                on conflict (id) do nothing
                """)
            .params(columns(post))
            .param("declared", declared(post), Types.BINARY)
            .param("permission", post.declared().permission(), Types.OTHER)
            .param("lastDay", post.declared().until(), Types.DATE)
            .param("author", post.author().value())
            .param("created", utc(post.createdAt()))
            .update()
        == 1;
  }

  /// Writes everything that a change of words or of state may touch, if nobody else did in between.
  boolean replace(Post post, int expectedVersion) {
    return db.sql(
                """
                update post set writers = string_to_array(:writers, ',')::uuid[],
                  audience = :audience, state = :state, title = :title, body = :body,
                  plan_local = :planLocal, plan_zone = :planZone, plan_second = :planSecond,
                  due_at = :due, declared = :declared, permission = :permission,
                  last_day = :lastDay,
                  approval = :approval, version = :version, page = :page, changed_at = :changed
                where id = :id and version = :expected
                """)
            .params(columns(post))
            .param("declared", declared(post), Types.BINARY)
            .param("permission", post.declared().permission(), Types.OTHER)
            .param("lastDay", post.declared().until(), Types.DATE)
            .param(
                "approval", post.approval() == null ? null : post.approval().value(), Types.OTHER)
            .param("expected", expectedVersion)
            .update()
        == 1;
  }

  private byte @Nullable [] declared(Post post) {
    return post.declared().isNothing()
        ? null
        : vault.sealText(json.writeValueAsString(post.declared()), context("declared", post.id()));
  }

  private Declared declared(ResultSet rows, PostId id) throws SQLException {
    var sealed = rows.getBytes("declared");
    return sealed == null
        ? Declared.nothing()
        : json.readValue(vault.openText(sealed, context("declared", id)), Declared.class);
  }

  private Map<String, Object> columns(Post post) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("id", post.id().value());
    columns.put(
        "writers",
        post.writers().stream().map(w -> w.value().toString()).collect(Collectors.joining(",")));
    columns.put("audience", post.audience().name());
    columns.put("state", post.state().name());
    columns.put("title", vault.sealText(post.title(), context("title", post.id())));
    columns.put("body", vault.sealText(post.text(), context("body", post.id())));
    columns.put("planLocal", post.plan() instanceof Plan.At at ? at.local() : null);
    columns.put("planZone", post.plan() instanceof Plan.At at ? at.zone().getId() : null);
    columns.put("planSecond", post.plan() instanceof Plan.At at && at.second());
    columns.put("due", post.due() == null ? null : utc(post.due()));
    columns.put("version", post.version());
    columns.put("page", post.page());
    columns.put("changed", utc(post.changedAt()));
    @SuppressWarnings("NullAway") // JdbcClient takes null values, its signature does not say so
    Map<String, Object> all = columns;
    return all;
  }

  Optional<Post> find(PostId id) {
    return db.sql("select * from post where id = :id")
        .param("id", id.value())
        .query((rows, _) -> post(rows))
        .optional();
  }

  /// The same, and nobody else may change it until this transaction ends.
  Optional<Post> lock(PostId id) {
    return db.sql("select * from post where id = :id for update")
        .param("id", id.value())
        .query((rows, _) -> post(rows))
        .optional();
  }

  /// Removes a draft with all that belongs to it.
  void remove(PostId id) {
    db.sql("delete from post where id = :id and state = 'DRAFT'").param("id", id.value()).update();
  }

  /// Those that go out in a span of time, the earliest first.
  List<Post> dueBetween(Instant from, Instant to) {
    return db.sql(
            """
            select * from post where due_at >= :from and due_at < :to order by due_at, id limit 500
            """)
        .param("from", utc(from))
        .param("to", utc(to))
        .query((rows, _) -> post(rows))
        .list();
  }

  /// What is said in a span of time, the earliest first, but for one post.
  List<String> said(Instant from, Instant to, @Nullable PostId but) {
    return db.sql(
            """
            select id, title, body from post
            where state = 'APPROVED' and due_at >= :from and due_at < :to
              and id is distinct from :but
            order by due_at, id limit 500
            """)
        .param("from", utc(from))
        .param("to", utc(to))
        .param("but", but == null ? null : but.value(), Types.OTHER)
        .query((rows, _) -> {
          var id = new PostId(rows.getObject("id", UUID.class));
          return (opened(rows, "title", id) + "\n" + opened(rows, "body", id)).strip();
        })
        .list();
  }

  /// Those of `ids` that have their yes.
  Map<PostId, Approved> approved(Set<PostId> ids) {
    return db
        .sql(
            """
            select id, approval, due_at from post
            where id = any (:ids) and state = 'APPROVED' and approval is not null
            """)
        .param("ids", new SqlArrayValue("uuid", ids.stream().map(PostId::value).toArray()))
        .query((rows, _) -> {
          var due = rows.getTimestamp("due_at");
          return new Approved(
              new PostId(rows.getObject("id", UUID.class)),
              new ApprovalId(rows.getObject("approval", UUID.class)),
              due == null ? null : due.toInstant());
        })
        .list()
        .stream()
        .collect(Collectors.toMap(Approved::id, Function.identity()));
  }

  /// Those without a time, the latest first.
  List<Post> undated() {
    return db.sql("select * from post where due_at is null order by changed_at desc limit 100")
        .query((rows, _) -> post(rows))
        .list();
  }

  /// Those that wait for a yes, the first to go out first.
  List<Post> waiting() {
    return db.sql(
            "select * from post where state = 'WAITING' order by due_at nulls first limit 500")
        .query((rows, _) -> post(rows))
        .list();
  }

  private Post post(ResultSet rows) throws SQLException {
    var id = new PostId(rows.getObject("id", UUID.class));
    var due = rows.getTimestamp("due_at");
    var local = rows.getTimestamp("plan_local");
    var approval = rows.getObject("approval", UUID.class);
    return new Post(
        id,
        new PersonId(rows.getObject("author", UUID.class)),
        people((UUID[]) rows.getArray("writers").getArray()),
        Audience.valueOf(rows.getString("audience")),
        State.valueOf(rows.getString("state")),
        opened(rows, "title", id),
        opened(rows, "body", id),
        local == null
            ? new Plan.Now()
            : new Plan.At(
                rows.getObject("plan_local", LocalDateTime.class),
                ZoneId.of(rows.getString("plan_zone")),
                rows.getBoolean("plan_second")),
        due == null ? null : due.toInstant(),
        approval == null ? null : new ApprovalId(approval),
        rows.getInt("version"),
        rows.getObject("page", UUID.class),
        rows.getTimestamp("created_at").toInstant(),
        rows.getTimestamp("changed_at").toInstant(),
        versions.of(id),
        declared(rows, id));
  }

  private String opened(ResultSet rows, String column, PostId id) throws SQLException {
    return vault.openText(rows.getBytes(column), context(column, id));
  }

  private static Set<PersonId> people(UUID[] ids) {
    return Arrays.stream(ids).map(PersonId::new).collect(Collectors.toSet());
  }

  private static String context(String column, PostId id) {
    return "post." + column + ":" + id.value();
  }

  static java.time.OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
