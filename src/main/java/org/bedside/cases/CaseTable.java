package org.bedside.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.bedside.publishing.PostId;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table of cases.
@Repository
class CaseTable {

  private static final int MOST_LISTED = 200;

  private final JdbcClient db;
  private final Vault vault;
  private final JsonMapper json;

  CaseTable(JdbcClient db, Vault vault, JsonMapper json) {
    this.db = db;
    this.vault = vault;
    this.json = json;
  }

  /// Adds it, or writes it over the version before.
  void put(Case one) {
    db.sql(
            """
            insert into colleague_case (id, author, told, state, post, version, begun_at, changed_at)
            values (:id, :author, :told, :state, :post, :version, :begun, :changed)
            on conflict (id) do update set told = excluded.told, state = excluded.state,
              post = excluded.post, version = excluded.version, changed_at = excluded.changed_at
            """)
        .param("id", one.id().value())
        .param("author", one.author().value())
        .param("told", sealed(one), Types.BINARY)
        .param("state", one.state().name())
        .param("post", one.post() == null ? null : one.post().value(), Types.OTHER)
        .param("version", one.version())
        .param("begun", one.begunAt().atOffset(ZoneOffset.UTC))
        .param("changed", one.changedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private byte @Nullable [] sealed(Case one) {
    return one.isForgotten()
        ? null
        : vault.sealText(json.writeValueAsString(one.told()), context(one.id()));
  }

  Optional<Case> find(CaseId id) {
    return db.sql("select * from colleague_case where id = :id")
        .param("id", id.value())
        .query((rows, _) -> one(rows))
        .optional();
  }

  /// The same, and nobody else may change it until this transaction ends.
  Optional<Case> lock(CaseId id) {
    return db.sql("select * from colleague_case where id = :id for update")
        .param("id", id.value())
        .query((rows, _) -> one(rows))
        .optional();
  }

  /// Those of one author, the latest first.
  List<Case> of(PersonId author) {
    return db.sql(
            """
            select * from colleague_case where author = :author
            order by changed_at desc, id limit :most
            """)
        .param("author", author.value())
        .param("most", MOST_LISTED)
        .query((rows, _) -> one(rows))
        .list();
  }

  /// Forgets the words of those that nobody has changed since; answers whose.
  List<CaseId> forget(Instant before) {
    return db.sql(
            """
            update colleague_case set told = null
            where told is not null and changed_at <= :before
            returning id
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> new CaseId(rows.getObject("id", UUID.class)))
        .list();
  }

  private Case one(ResultSet rows) throws SQLException {
    var id = new CaseId(rows.getObject("id", UUID.class));
    var sealed = rows.getBytes("told");
    var post = rows.getObject("post", UUID.class);
    return new Case(
        id,
        new PersonId(rows.getObject("author", UUID.class)),
        sealed == null
            ? Told.BLANK
            : json.readValue(vault.openText(sealed, context(id)), Told.class),
        State.valueOf(rows.getString("state")),
        post == null ? null : new PostId(post),
        rows.getInt("version"),
        rows.getTimestamp("begun_at").toInstant(),
        rows.getTimestamp("changed_at").toInstant());
  }

  private static String context(CaseId id) {
    return "colleague_case.told:" + id.value();
  }
}
