package org.bedside.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.bedside.Run;
import org.bedside.database.TestDatabases;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Backups of the test house, and the loss of all that is in it.
@Component
public class TestBackups {

  private static final Path HOME = Run.HOME.resolve("backups");

  private final TestDatabases databases;
  private final Places places;
  private final Clock clock;

  TestBackups(TestDatabases databases, Environment settings, Clock clock) throws IOException {
    this.databases = databases;
    this.clock = clock;
    var own = Places.of(settings);
    // The test house goes on signing its ledger; its checkpoints are left alone.
    this.places =
        new Places(
            own.media(),
            HOME.resolve("checkpoints"),
            own.rootKey(),
            null,
            null,
            HOME.resolve("none"));
    new Folder(HOME).delete();
    Files.createDirectories(HOME);
  }

  Places places() {
    return places;
  }

  /// A house that is not there yet.
  static Places elsewhere(String name) throws IOException {
    var home = HOME.resolve(name);
    new Folder(home).delete();
    return new Places(
        home.resolve("media"),
        home.resolve("audit/checkpoints"),
        home.resolve("keys/root.key"),
        null,
        null,
        home.resolve("keys/audit.ed25519"));
  }

  public Path take() throws IOException, SQLException {
    return take(HOME.resolve("all-" + System.nanoTime()));
  }

  public Path take(Path folder) throws IOException, SQLException {
    return new Backup(databases.own(), places, clock).take(folder);
  }

  /// All rows are gone.
  public void loseEverything() throws IOException, SQLException {
    empty(databases.own());
  }

  /// Into the test house itself.
  public void restore(Path backup) throws IOException, SQLException {
    new Restore(databases.own(), TestDatabases.RUNTIME, places, clock, false)
        .from(new Folder(backup), null);
  }

  /// Into another database, as a new machine would; answers where the root key of it lies.
  public Path restore(Path backup, DataSource target, String name)
      throws IOException, SQLException {
    var there = elsewhere(name);
    new Restore(target, TestDatabases.RUNTIME, there, clock, false)
        .from(new Folder(backup), Keys.of(places));
    return there.rootKey();
  }

  private static void empty(DataSource database) throws SQLException {
    try (var db = database.getConnection()) {
      db.setAutoCommit(false);
      try (var statement = db.createStatement()) {
        var tables = new Schema(db).tables().keySet();
        for (var table : tables) {
          statement.execute("alter table " + table + " disable trigger user");
        }
        statement.execute("truncate " + String.join(", ", tables));
        for (var table : tables) {
          statement.execute("alter table " + table + " enable trigger user");
        }
      }
      db.commit();
    }
  }
}
