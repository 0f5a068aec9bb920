package org.bedside.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// The built-in server as a practice runs it, with fsync, on an empty folder: for benches. The test
/// house's own server gives durability up.
public final class DurablePostgres implements AutoCloseable {

  private final LocalPostgres server;
  private final String password;

  private DurablePostgres(LocalPostgres server) throws IOException {
    this.server = server;
    this.password = Secret.keptIn(server.home().resolve("superuser.password"));
  }

  public static DurablePostgres start(Path home) throws IOException {
    Files.createDirectories(home);
    PostgresBinaries.deleteTree(home.resolve("data-18"));
    return new DurablePostgres(LocalPostgres.start(home, Map.of()));
  }

  public String url() {
    return server.url("postgres");
  }

  public String user() {
    return LocalPostgres.SUPERUSER;
  }

  public String password() {
    return password;
  }

  public Connection connect() throws SQLException {
    return server.connect("postgres");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    server.close();
  }
}
