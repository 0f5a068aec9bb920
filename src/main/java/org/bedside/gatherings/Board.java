package org.bedside.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.gate.Cleared;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table of public pages: the board on the wall of the town hall. What hangs there was cleared.
@Repository
class Board {

  private final JdbcClient db;
  private final JsonMapper json;

  Board(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Puts up a page, or a new one over it. A page that begins at another time than readers know
  /// says so.
  void show(GatheringId id, Details details, Cleared cleared, Instant now) {
    if (!cleared.words().equals(details.toWords())) {
      throw new IllegalStateException("These are not the words that were cleared");
    }
    var before = find(id);
    var slug = before.map(Shown::slug).orElseGet(() -> freeSlug(details));
    db.sql(
            """
            insert into gathering_page (gathering, slug, details, starts_at, ends_at, moved_from,
              cancelled, changing, sequence, published_at, changed_at)
            values (:id, :slug, :details::jsonb, :starts, :ends, null, false, false, 0, :now, :now)
            on conflict (gathering) do update set details = excluded.details,
              moved_from = case when gathering_page.starts_at <> excluded.starts_at
                then gathering_page.starts_at else gathering_page.moved_from end,
              starts_at = excluded.starts_at, ends_at = excluded.ends_at, cancelled = false,
              changing = false, sequence = gathering_page.sequence + 1,
              changed_at = excluded.changed_at
            """)
        .param("id", id.value())
        .param("slug", slug)
        .param("details", json.writeValueAsString(details))
        .param("starts", details.startsAt().atOffset(ZoneOffset.UTC))
        .param("ends", details.endsAt().atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    changed(now);
  }

  /// The page says that somebody is changing it.
  void changing(GatheringId id, Instant now) {
    touch(id, "changing = true", now);
  }

  /// The page says that it does not take place.
  void cancel(GatheringId id, Instant now) {
    touch(id, "cancelled = true, changing = false", now);
  }

  private void touch(GatheringId id, String what, Instant now) {
    var touched =
        db.sql(
                "update gathering_page set "
                    + what
                    + ", sequence = sequence + 1, changed_at = :now where gathering = :id")
            .param("id", id.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    if (touched > 0) {
      changed(now);
    }
  }

  void takeDown(GatheringId id, Instant now) {
    db.sql("delete from gathering_page where gathering = :id").param("id", id.value()).update();
    changed(now);
  }

  private void changed(Instant at) {
    db.sql(
            """
            insert into gathering_change (at) values (:at)
            on conflict (only_one) do update
              set at = greatest(gathering_change.at, excluded.at)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Instant changedAt() {
    return db.sql("select coalesce(max(at), 'epoch'::timestamptz) as at from gathering_change")
        .query((rows, _) -> rows.getTimestamp("at").toInstant())
        .single();
  }

  Optional<Shown> find(GatheringId id) {
    return db.sql("select * from gathering_page where gathering = :id")
        .param("id", id.value())
        .query((rows, _) -> shown(rows))
        .optional();
  }

  Optional<Shown> bySlug(String slug) {
    return db.sql("select * from gathering_page where slug = :slug")
        .param("slug", slug)
        .query((rows, _) -> shown(rows))
        .optional();
  }

  /// Those that have not ended, the next one first.
  List<Shown> coming(Instant now) {
    return db.sql(
            "select * from gathering_page where ends_at > :now order by starts_at, slug limit 200")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((rows, _) -> shown(rows))
        .list();
  }

  private String freeSlug(Details details) {
    var wanted = slug(details.title()) + "-" + details.starts().toLocalDate();
    var slug = wanted;
    for (var number = 2; bySlug(slug).isPresent(); number++) {
      slug = wanted + "-" + number;
    }
    return slug;
  }

  /// A title as an address: lower-case ASCII letters and digits, at most forty of them.
  private static String slug(String title) {
    var plain =
        java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFKD)
            .replaceAll("\\p{M}|['’]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var slug = plain.length() <= 40 ? plain : plain.substring(0, 40).replaceAll("-$", "");
    return slug.isEmpty() ? "event" : slug;
  }

  private Shown shown(ResultSet rows) throws SQLException {
    return new Shown(
        new GatheringId(rows.getObject("gathering", UUID.class)),
        rows.getString("slug"),
        json.readValue(rows.getString("details"), Details.class),
        moved(rows),
        rows.getBoolean("cancelled"),
        rows.getBoolean("changing"),
        rows.getInt("sequence"),
        rows.getTimestamp("published_at").toInstant(),
        rows.getTimestamp("changed_at").toInstant());
  }

  private static @Nullable Instant moved(ResultSet rows) throws SQLException {
    var from = rows.getTimestamp("moved_from");
    return from == null ? null : from.toInstant();
  }
}
