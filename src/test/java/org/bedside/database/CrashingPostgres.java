package org.bedside.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// The built-in server with a house's tables in it, for tests that kill it. Its supervisor, which
/// starts it again, is the product's own.
public final class CrashingPostgres implements AutoCloseable {

  private static final Path SOURCES = Path.of("src/main/java/org/bedside");

  private final LocalPostgres server;
  private final String database;

  private CrashingPostgres(LocalPostgres server, String database) {
    this.server = server;
    this.database = database;
  }

  /// @param settings of the server, beside the product's own
  public static CrashingPostgres start(Path home, Map<String, String> settings)
      throws IOException, SQLException {
    Files.createDirectories(home);
    var server = LocalPostgres.start(home, settings);
    var database = "crashes_" + Long.toHexString(System.nanoTime());
    for (var old : databases(server)) {
      execute(server, "drop database \"%s\" with (force)".formatted(old));
    }
    Roles.prepare(server, database, secret(server, "owner"), secret(server, "runtime"));
    var postgres = new CrashingPostgres(server, database);
    postgres.migrate();
    return postgres;
  }

  /// As the house connects.
  public String url() {
    try {
      return "%s?user=%s&password=%s&connectTimeout=2&socketTimeout=20"
          .formatted(server.url(database), Roles.RUNTIME, secret(server, "runtime"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Kills the server and each process of it in the midst of its work, as a power cut would, but
  /// for the disk's own memory.
  public void kill() {
    ProcessHandle.of(server.pid())
        .ifPresent(postmaster -> {
          var all = postmaster.descendants().toList();
          postmaster.destroyForcibly();
          all.forEach(ProcessHandle::destroyForcibly);
        });
  }

  private static List<String> databases(LocalPostgres server) throws SQLException {
    var names = new ArrayList<String>();
    try (var db = server.connect("postgres");
        var rows =
            db.createStatement()
                .executeQuery("select datname from pg_database where datname like 'crashes%'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void execute(LocalPostgres server, String sql) throws SQLException {
    try (var db = server.connect("postgres");
        var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  /// As the role that owns the tables, which may put instruments beside them.
  public DataSource owner() throws IOException {
    var owner = new PGSimpleDataSource();
    owner.setUrl(server.url(database));
    owner.setUser(Roles.OWNER);
    owner.setPassword(secret(server, "owner"));
    return owner;
  }

  private void migrate() throws IOException {
    var owner = owner();
    for (var room : rooms()) {
      Flyway.configure()
          .dataSource(owner)
          .locations("classpath:org/bedside/" + room)
          .table("flyway_schema_history_" + room)
          .placeholders(Map.of("runtime", Roles.RUNTIME))
          .baselineVersion("0")
          .baselineOnMigrate(true)
          .load()
          .migrate();
    }
  }

  private static List<String> rooms() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES, 2)) {
      return files
          .filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
          .map(file -> SOURCES.relativize(file.getParent()).toString())
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static String secret(LocalPostgres server, String of) throws IOException {
    return Secret.keptIn(server.home().resolve(of + ".password"));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    server.close();
  }
}
