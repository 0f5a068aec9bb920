package org.bedside.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of files that wait for their message: sealed, and for nobody but who brought them.
@Repository
class StagedTable {

  private static final String META =
      "select id, author, place, kind, size, width, height, name, about from attachment_staged ";

  private final JdbcClient db;
  private final Vault vault;

  StagedTable(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// The same file for the same message again changes nothing.
  void add(Staged one, byte[] bytes, byte @Nullable [] small, Instant at) {
    db.sql(
            """
            insert into attachment_staged
              (id, author, place, at, kind, size, width, height, name, about, bytes, small)
            values (:id, :author, :place, :at, :kind, :size, :width, :height, :name, :about,
              :bytes, :small)
            on conflict (id) do nothing
            """)
        .param("id", one.id())
        .param("author", one.author())
        .param("place", one.place())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("kind", one.kind().name())
        .param("size", one.size())
        .param("width", one.width())
        .param("height", one.height())
        .param("name", vault.sealText(one.name(), context("name", one.id())))
        .param("about", vault.sealText(one.about(), context("about", one.id())))
        .param("bytes", vault.seal(bytes, context("bytes", one.id())))
        .param(
            "small",
            small == null ? null : vault.seal(small, context("small", one.id())),
            java.sql.Types.BINARY)
        .update();
  }

  /// In the order in which they were brought.
  List<Staged> of(String author, String place) {
    return db.sql(META + "where author = :author and place = :place order by at, id")
        .param("author", author)
        .param("place", place)
        .query((rows, _) -> one(rows))
        .list();
  }

  /// One of theirs, wherever it waits.
  Optional<Staged> find(UUID id, String author) {
    return db.sql(META + "where id = :id and author = :author")
        .param("id", id)
        .param("author", author)
        .query((rows, _) -> one(rows))
        .optional();
  }

  byte[] bytes(UUID id) {
    return vault.open(sealed("bytes", id).orElseThrow(), context("bytes", id));
  }

  /// None of a paper.
  Optional<byte[]> small(UUID id) {
    return sealed("small", id).map(bytes -> vault.open(bytes, context("small", id)));
  }

  private Optional<byte[]> sealed(String column, UUID id) {
    return db.sql("select %s from attachment_staged where id = :id".formatted(column))
        .param("id", id)
        .query((rows, _) -> Optional.ofNullable(rows.getBytes(1)))
        .optional()
        .flatMap(found -> found);
  }

  void describe(UUID id, String about) {
    db.sql("update attachment_staged set about = :about where id = :id")
        .param("id", id)
        .param("about", vault.sealText(about, context("about", id)))
        .update();
  }

  void remove(UUID id, String author) {
    db.sql("delete from attachment_staged where id = :id and author = :author")
        .param("id", id)
        .param("author", author)
        .update();
  }

  /// Forgets what nobody has sent since.
  ///
  /// @return how many
  int forget(Instant before) {
    return db.sql("delete from attachment_staged where at <= :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Staged one(ResultSet rows) throws SQLException {
    var id = rows.getObject("id", UUID.class);
    return new Staged(
        id,
        rows.getString("author"),
        rows.getString("place"),
        FileKind.valueOf(rows.getString("kind")),
        rows.getInt("size"),
        rows.getInt("width"),
        rows.getInt("height"),
        vault.openText(rows.getBytes("name"), context("name", id)),
        vault.openText(rows.getBytes("about"), context("about", id)));
  }

  private static String context(String column, UUID id) {
    return "attachment_staged." + column + ":" + id;
  }
}
