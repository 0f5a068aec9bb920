package org.bedside.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.media.MediaId;
import org.bedside.people.PersonId;
import org.bedside.stories.Authorization.Signed;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table of authorizations. Nothing here changes what was signed: what is asked can be written
/// in a draft only, and a signature once.
@Repository
class Authorizations {

  /// One that ends soon, or has to be told about.
  record Ending(AuthorizationId id, LocalDate expires, @Nullable Integer reminded) {}

  private final JdbcClient db;
  private final Vault vault;
  private final JsonMapper json;

  Authorizations(JdbcClient db, Vault vault, JsonMapper json) {
    this.db = db;
    this.vault = vault;
    this.json = json;
  }

  /// Writes a draft; false if it is none any more.
  boolean write(Authorization draft, Instant now) {
    var id = draft.id();
    var written =
        db.sql(
                    """
                    insert into story_authorization as a
                      (id, author, state, content, language, expires, version, changed_at)
                    values (:id, :author, 'DRAFT', :content, :language, :expires, :version, :now)
                    on conflict (id) do update set content = excluded.content,
                      language = excluded.language, expires = excluded.expires,
                      version = excluded.version, changed_at = excluded.changed_at
                    where a.state = 'DRAFT'
                    """)
                .param("id", id.value())
                .param("author", draft.author().value())
                .param("content", sealed(json.writeValueAsString(draft.content()), "content", id))
                .param("language", draft.language().getLanguage())
                .param("expires", draft.terms().expires())
                .param("version", draft.version())
                .param("now", utc(now))
                .update()
            == 1;
    if (written) {
      pictures(draft);
    }
    return written;
  }

  private void pictures(Authorization draft) {
    db.sql("delete from story_picture where story = :id").param("id", draft.id().value()).update();
    for (var picture : draft.terms().pictures()) {
      db.sql("insert into story_picture (story, media) values (:id, :media) on conflict do nothing")
          .param("id", draft.id().value())
          .param("media", picture.media())
          .update();
    }
  }

  /// A new link; the one before ends.
  void link(AuthorizationId id, State state, byte[] tokenHash, Instant until, Instant now) {
    db.sql(
            """
            update story_authorization
            set state = :state, token_hash = :hash, token_until = :until, changed_at = :now
            where id = :id and state in ('DRAFT', 'SENT', 'SIGNED')
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("hash", tokenHash)
        .param("until", utc(until))
        .param("now", utc(now))
        .update();
  }

  /// Back on the desk; the link ends.
  void unlink(AuthorizationId id, Instant now) {
    db.sql(
            """
            update story_authorization
            set state = 'DRAFT', token_hash = null, token_until = null, changed_at = :now
            where id = :id and state = 'SENT'
            """)
        .param("id", id.value())
        .param("now", utc(now))
        .update();
  }

  /// True for the one signature that counts.
  boolean sign(AuthorizationId id, Kept kept, Locale language, Instant now) {
    return db.sql(
                """
                update story_authorization
                set state = 'SIGNED', document = :document, document_sha256 = :sha256,
                  language = :language, signed_at = :now, changed_at = :now
                where id = :id and state = 'SENT' and token_until > :now and document is null
                """)
            .param("id", id.value())
            .param("document", sealed(json.writeValueAsString(kept), "document", id))
            .param("sha256", kept.document().sha256())
            .param("language", language.getLanguage())
            .param("now", utc(now))
            .update()
        == 1;
  }

  void end(AuthorizationId id, State state, Instant now) {
    db.sql(
            """
            update story_authorization set state = :state, ended_at = :now, changed_at = :now
            where id = :id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("now", utc(now))
        .update();
  }

  /// True if that is news.
  boolean gone(AuthorizationId id, Instant now) {
    return db.sql(
                "update story_authorization set gone_at = :now where id = :id and gone_at is null")
            .param("id", id.value())
            .param("now", utc(now))
            .update()
        == 1;
  }

  void reminded(AuthorizationId id, int days) {
    db.sql("update story_authorization set reminded = :days where id = :id")
        .param("id", id.value())
        .param("days", days)
        .update();
  }

  Optional<Authorization> find(AuthorizationId id) {
    return db.sql("select * from story_authorization where id = :id")
        .param("id", id.value())
        .query((rows, _) -> authorization(rows))
        .optional();
  }

  /// The same, and nobody else may change it until this transaction ends.
  Optional<Authorization> lock(AuthorizationId id) {
    return db.sql("select * from story_authorization where id = :id for update")
        .param("id", id.value())
        .query((rows, _) -> authorization(rows))
        .optional();
  }

  /// The one to which a link leads.
  Optional<Authorization> behind(String token) {
    return db.sql("select * from story_authorization where token_hash = :hash")
        .param("hash", Links.hash(token))
        .query((rows, _) -> authorization(rows))
        .optional();
  }

  /// Those that are not over first, the latest first.
  List<Authorization> all() {
    return db.sql(
            """
            select * from story_authorization
            order by state in ('EXPIRED', 'REVOKED', 'DECLINED', 'WITHDRAWN'), changed_at desc, id
            limit 500
            """)
        .query((rows, _) -> authorization(rows))
        .list();
  }

  List<Authorization> signed() {
    return db.sql("select * from story_authorization where state = 'SIGNED' order by expires, id")
        .query((rows, _) -> authorization(rows))
        .list();
  }

  /// Those in which a picture lies.
  List<Authorization> with(MediaId picture) {
    return db.sql(
            """
            select a.* from story_authorization a join story_picture p on p.story = a.id
            where p.media = :media
            """)
        .param("media", picture.value())
        .query((rows, _) -> authorization(rows))
        .list();
  }

  /// Those that wait for an answer or hold, and whose last day is not after `day`.
  List<Ending> ending(LocalDate day) {
    return db.sql(
            """
            select id, expires, reminded from story_authorization
            where state in ('SENT', 'SIGNED') and expires <= :day
            """)
        .param("day", day)
        .query((rows, _) ->
            new Ending(
                new AuthorizationId(rows.getObject("id", UUID.class)),
                rows.getObject("expires", LocalDate.class),
                rows.getObject("reminded", Integer.class)))
        .list();
  }

  /// Those that are over and may still stand somewhere.
  List<AuthorizationId> leaving() {
    return db.sql(
            """
            select id from story_authorization
            where ended_at is not null and gone_at is null and document is not null
            """)
        .query((rows, _) -> new AuthorizationId(rows.getObject("id", UUID.class)))
        .list();
  }

  private Authorization authorization(ResultSet rows) throws SQLException {
    var id = new AuthorizationId(rows.getObject("id", UUID.class));
    return new Authorization(
        id,
        new PersonId(rows.getObject("author", UUID.class)),
        State.valueOf(rows.getString("state")),
        json.readValue(opened(rows.getBytes("content"), "content", id), Content.class),
        Locale.of(rows.getString("language")),
        rows.getInt("version"),
        time(rows, "token_until"),
        signed(rows, id),
        time(rows, "ended_at"),
        time(rows, "gone_at"));
  }

  private @Nullable Signed signed(ResultSet rows, AuthorizationId id) throws SQLException {
    var document = rows.getBytes("document");
    var at = time(rows, "signed_at");
    if (document == null || at == null) {
      return null;
    }
    var sha256 = rows.getString("document_sha256");
    var kept = json.readValue(opened(document, "document", id), Kept.class);
    return new Signed(kept, sha256, at, kept.isWhole(sha256));
  }

  /// The terms of what was signed, as they were written down then.
  Terms terms(Kept kept) {
    return json.readValue(kept.terms(), Terms.class);
  }

  String written(Terms terms) {
    return json.writeValueAsString(terms);
  }

  private byte[] sealed(String text, String column, AuthorizationId id) {
    return vault.sealText(text, "story." + column + ":" + id.value());
  }

  private String opened(byte[] sealed, String column, AuthorizationId id) {
    return vault.openText(sealed, "story." + column + ":" + id.value());
  }

  private static @Nullable Instant time(ResultSet rows, String column) throws SQLException {
    var at = rows.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
