package org.bedside.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.vault.DataKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of files in threads. All that they say is sealed by their thread's key and bound to
/// their thread and their id.
@Repository
class AttachmentTable implements EndsWithThread {

  private static final String META =
      """
      select id, thread, message, place, author, kind, size, width, height, name, about
      from attachment
      """;

  private final JdbcClient db;

  AttachmentTable(JdbcClient db) {
    this.db = db;
  }

  void add(Attachment one, byte[] bytes, byte @Nullable [] small, Instant at, DataKey key) {
    db.sql(
            """
            insert into attachment (id, thread, message, place, author, at, kind, size, width,
              height, name, about, bytes, small)
            values (:id, :thread, :message, :place, :author, :at, :kind, :size, :width,
              :height, :name, :about, :bytes, :small)
            """)
        .param("id", one.id())
        .param("thread", one.thread().value())
        .param("message", one.message())
        .param("place", one.place())
        .param("author", one.author())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("kind", one.kind().name())
        .param("size", one.size())
        .param("width", one.width())
        .param("height", one.height())
        .param("name", key.sealText(one.name(), context("name", one.thread(), one.id())))
        .param("about", key.sealText(one.about(), context("about", one.thread(), one.id())))
        .param("bytes", key.seal(bytes, context("bytes", one.thread(), one.id())))
        .param(
            "small",
            small == null ? null : key.seal(small, context("small", one.thread(), one.id())),
            Types.BINARY)
        .update();
  }

  /// All of a thread, in the order of their messages' files.
  List<Attachment> of(ThreadId thread, DataKey key) {
    return db.sql(META + "where thread = :thread order by message, place")
        .param("thread", thread.value())
        .query((rows, _) -> one(rows, key))
        .list();
  }

  Optional<Attachment> find(ThreadId thread, UUID id, DataKey key) {
    return db.sql(META + "where thread = :thread and id = :id")
        .param("thread", thread.value())
        .param("id", id)
        .query((rows, _) -> one(rows, key))
        .optional();
  }

  byte[] bytes(Attachment one, DataKey key) {
    return key.open(
        sealed("bytes", one.id()).orElseThrow(), context("bytes", one.thread(), one.id()));
  }

  /// None of a paper.
  Optional<byte[]> small(Attachment one, DataKey key) {
    return sealed("small", one.id())
        .map(bytes -> key.open(bytes, context("small", one.thread(), one.id())));
  }

  private Optional<byte[]> sealed(String column, UUID id) {
    return db.sql("select %s from attachment where id = :id".formatted(column))
        .param("id", id)
        .query((rows, _) -> Optional.ofNullable(rows.getBytes(1)))
        .optional()
        .flatMap(found -> found);
  }

  /// What waits to be sent there goes too.
  @Override
  public void endWith(ThreadId thread) {
    db.sql("delete from attachment where thread = :thread")
        .param("thread", thread.value())
        .update();
    db.sql("delete from attachment_staged where place = :place")
        .param("place", thread.subject())
        .update();
  }

  /// How many bytes somebody has sent since.
  long sent(String author, Instant since) {
    return db.sql(
            """
            select coalesce(sum(size), 0) from attachment
            where author = :author and at > :since
            """)
        .param("author", author)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private static Attachment one(ResultSet rows, DataKey key) throws SQLException {
    var id = rows.getObject("id", UUID.class);
    var thread = new ThreadId(rows.getObject("thread", UUID.class));
    return new Attachment(
        id,
        thread,
        rows.getObject("message", UUID.class),
        rows.getInt("place"),
        rows.getString("author"),
        FileKind.valueOf(rows.getString("kind")),
        rows.getInt("size"),
        rows.getInt("width"),
        rows.getInt("height"),
        key.openText(rows.getBytes("name"), context("name", thread, id)),
        key.openText(rows.getBytes("about"), context("about", thread, id)));
  }

  private static String context(String column, ThreadId thread, UUID id) {
    return "attachment." + column + ":" + thread + ":" + id;
  }
}
