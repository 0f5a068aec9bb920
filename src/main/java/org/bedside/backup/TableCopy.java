package org.bedside.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Carries one table by COPY as text, which every PostgreSQL reads and writes in the same way.
final class TableCopy {

  private final Connection db;
  private final CopyManager copy;

  /// Sets how values are written, so that the same rows are the same text on every server.
  TableCopy(Connection db) throws SQLException {
    this.db = db;
    this.copy = db.unwrap(PGConnection.class).getCopyAPI();
    for (var setting :
        List.of(
            "timezone = 'UTC'",
            "datestyle = 'ISO, YMD'",
            "intervalstyle = 'postgres'",
            "bytea_output = 'hex'",
            "extra_float_digits = 1",
            "client_encoding = 'UTF8'")) {
      execute("set local " + setting);
    }
  }

  Manifest.Table out(String table, List<String> columns, Path folder)
      throws SQLException, IOException {
    var part = "tables/" + table + ".copy.gz";
    var file = folder.resolve(part);
    Files.createDirectories(folder.resolve("tables"));
    try (var hashing = new Hashing(packed(file))) {
      var rows = copy.copyOut("copy %s to stdout".formatted(listed(table, columns)), hashing);
      return new Manifest.Table(table, columns, rows, hashing.hex(), part);
    }
  }

  private static OutputStream packed(Path file) throws IOException {
    return new BufferedOutputStream(
        new GZIPOutputStream(Files.newOutputStream(file), 64 * 1024), 64 * 1024);
  }

  /// Brings the rows in and reads them back.
  void in(Manifest.Table table, Path folder) throws SQLException, IOException {
    var listed = listed(table.name(), table.columns());
    try (var rows =
        new GZIPInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve(table.part()))),
            64 * 1024)) {
      copy.copyIn("copy %s from stdin".formatted(listed), rows, 64 * 1024);
    }
    try (var hashing = new Hashing(OutputStream.nullOutputStream())) {
      var rows = copy.copyOut("copy %s to stdout".formatted(listed), hashing);
      if (rows != table.rows() || !hashing.hex().equals(table.sha256())) {
        throw new BackupRefused(
            "The table %s did not come back as it was: %d rows of %d."
                .formatted(table.name(), rows, table.rows()));
      }
    }
  }

  private static String listed(String table, List<String> columns) {
    return Schema.plain(table)
        + columns.stream()
            .map(column -> '"' + Schema.plain(column) + '"')
            .collect(Collectors.joining(", ", " (", ")"));
  }

  void execute(String sql) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
