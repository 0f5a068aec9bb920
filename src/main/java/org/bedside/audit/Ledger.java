package org.bedside.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables of the ledger, read; entries are written by [Appender] alone.
@Repository
class Ledger {

  private static final int PAGE = 50;
  private static final int CHUNK = 20_000;
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json = new JsonMapper();

  Ledger(JdbcClient db) {
    this.db = db;
  }

  List<Line> about(String subject) {
    return db.sql("select * from audit_entry where subject = :subject order by seq")
        .param("subject", subject)
        .query(this::line)
        .list();
  }

  List<Line> page(Asked asked) {
    return db.sql(
            """
            select * from audit_entry
            where (:actor::text is null or actor = :actor)
              and (:action::text is null or action = :action)
              and (:subject::text is null or subject = :subject)
              and (:before::bigint is null or seq < :before)
            order by seq desc limit :limit
            """)
        .param("actor", asked.actor())
        .param("action", asked.action())
        .param("subject", asked.subject())
        .param("before", asked.before())
        .param("limit", PAGE)
        .query(this::line)
        .list();
  }

  Optional<Line> find(long seq) {
    return db.sql("select * from audit_entry where seq = :seq")
        .param("seq", seq)
        .query(this::line)
        .optional();
  }

  /// The actions that occur, each found by one step through the index.
  List<String> actions() {
    return distinct("action");
  }

  List<String> actors() {
    return distinct("actor");
  }

  private List<String> distinct(String column) {
    return db.sql(
            """
            with recursive each (value) as (
              select min(%1$s) from audit_entry
              union all
              select (select min(%1$s) from audit_entry where %1$s > value) from each
              where value is not null)
            select value from each where value is not null
            """
                .formatted(column))
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// Since rows are numbered without a gap, the newest number is the count.
  long count() {
    return db.sql("select coalesce(max(seq), 0) from audit_entry").query(Long.class).single();
  }

  Optional<Instant> since() {
    return db.sql("select at from audit_entry order by seq limit 1")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  long erase(String subject) {
    return db.sql("select audit_erase(:subject)")
        .param("subject", subject)
        .query(Long.class)
        .single();
  }

  /// A row by what ties it to its neighbours.
  record Link(long seq, byte[] prevHash, byte[] hash) {}

  List<Link> links(long after, long limit) {
    return db.sql(
            """
            select seq, prev_hash, hash from audit_entry
            where seq > :after order by seq limit :limit
            """)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> new Link(row.getLong(1), row.getBytes(2), row.getBytes(3)))
        .list();
  }

  /// The hash of a row; before the first row stands the genesis.
  Optional<byte[]> hashAt(long seq) {
    return seq == 0
        ? Optional.of(Row.genesis())
        : db.sql("select hash from audit_entry where seq = :seq")
            .param("seq", seq)
            .query((row, _) -> row.getBytes(1))
            .optional();
  }

  /// All hashes up to `size`, each with its place counted from 0.
  void eachHash(long size, HashReader reader) {
    for (var done = 0L; done < size; ) {
      var links = links(done, Math.min(CHUNK, size - done));
      if (links.isEmpty()) {
        return;
      }
      links.forEach(link -> reader.read(link.seq() - 1, link.hash()));
      done = links.getLast().seq();
    }
  }

  interface HashReader {
    void read(long leaf, byte[] hash);
  }

  void remember(Checkpoint checkpoint) {
    db.sql(
            """
            insert into audit_checkpoint (size, at, root) values (:size, :at, :root)
            on conflict do nothing
            """)
        .param("size", checkpoint.size())
        .param("at", checkpoint.at().atOffset(ZoneOffset.UTC))
        .param("root", checkpoint.root())
        .update();
  }

  private Line line(ResultSet row, int number) throws SQLException {
    var details = row.getString("details");
    return new Line(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("reason"),
        details == null ? Map.of() : json.readValue(details.getBytes(UTF_8), DETAILS),
        row.getBytes("salt") == null,
        HexFormat.of().formatHex(row.getBytes("hash")));
  }
}
