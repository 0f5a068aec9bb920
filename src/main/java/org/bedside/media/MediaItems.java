package org.bedside.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `media_item`, and the only place that knows its columns.
@Repository
class MediaItems {

  private final JdbcClient db;
  private final Vault vault;

  MediaItems(JdbcClient db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /// True for exactly one caller, however often the same id is sent.
  boolean add(MediaItem item) {
    return db.sql(
                """
                insert into media_item
                  (id, kind, width, height, bytes, sha256, uploaded_by, uploaded_at)
                values (:id, :kind, :width, :height, :bytes, :sha256, :by, :at)
                on conflict (id) do nothing
                """)
            .param("id", item.id().value())
            .param("kind", item.kind().name())
            .param("width", item.width())
            .param("height", item.height())
            .param("bytes", item.bytes())
            .param("sha256", HexFormat.of().parseHex(item.sha256()))
            .param("by", item.uploadedBy())
            .param("at", item.uploadedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<MediaItem> find(MediaId id) {
    return db.sql("select * from media_item where id = :id")
        .param("id", id.value())
        .query((row, _) -> item(row))
        .optional();
  }

  void describe(MediaId id, String alt) {
    db.sql("update media_item set alt = :alt where id = :id")
        .param("alt", vault.sealText(alt, altOf(id)))
        .param("id", id.value())
        .update();
  }

  boolean hasAltText(MediaId id) {
    return db.sql("select count(*) from media_item where id = :id and alt is not null")
            .param("id", id.value())
            .query(Integer.class)
            .single()
        == 1;
  }

  boolean delete(MediaId id) {
    return db.sql("delete from media_item where id = :id").param("id", id.value()).update() == 1;
  }

  private MediaItem item(ResultSet row) throws SQLException {
    var id = new MediaId(row.getObject("id", UUID.class));
    var alt = row.getBytes("alt");
    return new MediaItem(
        id,
        Kind.valueOf(row.getString("kind")),
        row.getInt("width"),
        row.getInt("height"),
        row.getLong("bytes"),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        alt == null ? null : vault.openText(alt, altOf(id)),
        row.getString("uploaded_by"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }

  private static String altOf(MediaId id) {
    return "media.alt:" + id.value();
  }
}
