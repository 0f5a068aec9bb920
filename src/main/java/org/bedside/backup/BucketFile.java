package org.bedside.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The keys of the vault's buckets, which are in no backup. They lie once beside all backups of a
/// place and are written over with each: so what was destroyed in the house does not come back with
/// an old backup. Sealed by the house's keys, they say nothing by themselves.
///
/// @param buckets all that there were, those that were destroyed without a key
/// @param apart the keys that outlive their bucket; a file of an older release has none
record BucketFile(int format, List<Row> buckets, List<Apart> apart) {

  static final String NAME = "bedside-buckets.json";

  private static final int FORMAT = 1;
  private static final JsonMapper JSON = new JsonMapper();

  /// @param key sealed, in base64; null once it was destroyed
  /// @param madeAt as PostgreSQL writes it
  record Row(String name, @Nullable String key, String madeAt, @Nullable String shreddedAt) {}

  /// @param key sealed, in base64
  record Apart(String context, String key, String since) {}

  BucketFile {
    apart = apart == null ? List.of() : apart;
  }

  /// As they stand at the instant of the connection's snapshot.
  static BucketFile of(Connection db) throws SQLException {
    var rows = new ArrayList<Row>();
    try (var statement = db.createStatement();
        var found =
            statement.executeQuery(
                """
                select name, key, made_at::text, shredded_at::text from vault_bucket order by name
                """)) {
      while (found.next()) {
        var key = found.getBytes(2);
        rows.add(
            new Row(
                found.getString(1),
                key == null ? null : Base64.getEncoder().encodeToString(key),
                found.getString(3),
                found.getString(4)));
      }
    }
    return new BucketFile(FORMAT, List.copyOf(rows), apart(db));
  }

  private static List<Apart> apart(Connection db) throws SQLException {
    var rows = new ArrayList<Apart>();
    try (var statement = db.createStatement();
        var found =
            statement.executeQuery(
                "select context, key, since::text from vault_apart order by context")) {
      while (found.next()) {
        var key = Base64.getEncoder().encodeToString(found.getBytes(2));
        rows.add(new Apart(found.getString(1), key, found.getString(3)));
      }
    }
    return List.copyOf(rows);
  }

  /// Those that still open something.
  int living() {
    return (int) buckets.stream().filter(row -> row.key() != null).count();
  }

  /// Over the one that lies there.
  void writeBeside(Path backup) throws IOException {
    Keys.write(
        backup.resolveSibling(NAME),
        JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
  }

  /// Those beside a backup, or none.
  static BucketFile beside(Path backup) throws IOException {
    var file = backup.toAbsolutePath().normalize().resolveSibling(NAME);
    if (!Files.exists(file)) {
      return new BucketFile(FORMAT, List.of(), List.of());
    }
    try {
      var read = JSON.readValue(Files.readString(file), BucketFile.class);
      if (read.format() == FORMAT) {
        return read;
      }
    } catch (JacksonException _) {
      // Said below.
    }
    throw new BackupRefused("%s is not a file that bin/backup wrote.".formatted(file));
  }

  void bring(Connection db) throws SQLException {
    try (var insert =
        db.prepareStatement(
            """
            insert into vault_bucket (name, key, made_at, shredded_at)
            values (?, ?, ?::timestamptz, ?::timestamptz)
            """)) {
      for (var row : buckets) {
        insert.setString(1, row.name());
        insert.setBytes(2, row.key() == null ? null : Base64.getDecoder().decode(row.key()));
        insert.setString(3, row.madeAt());
        insert.setString(4, row.shreddedAt());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    bringApart(db);
  }

  /// A backup of an older release has no such table yet; its migration finds it made.
  private void bringApart(Connection db) throws SQLException {
    if (apart.isEmpty()) {
      return;
    }
    try (var statement = db.createStatement()) {
      statement.execute(table());
    }
    try (var insert =
        db.prepareStatement(
            "insert into vault_apart (context, key, since) values (?, ?, ?::timestamptz)")) {
      for (var row : apart) {
        insert.setString(1, row.context());
        insert.setBytes(2, Base64.getDecoder().decode(row.key()));
        insert.setString(3, row.since());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String table() {
    try (var script = Objects.requireNonNull(Vault.class.getResourceAsStream("V3__apart.sql"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
