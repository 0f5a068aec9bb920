package org.bedside.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The built-in server is killed under writers who come through a pool such as the house's own
/// (cases 4 and 6).
@Tag("long")
class KilledUnderLoadTest {

  private static final int WRITERS = 8;
  private static final int KILLS = 3;

  private final Set<UUID> told = ConcurrentHashMap.newKeySet();
  private final AtomicInteger doubted = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void what_was_acknowledged_stays_and_what_was_in_doubt_is_there_once_by_its_key()
      throws Exception {
    try (var postgres =
            CrashingPostgres.start(Path.of("target/killed-under-load"), Map.of("fsync", "off"));
        var pool = pool(postgres)) {
      execute(postgres, "create table kept (key uuid primary key, n int not null)");
      execute(postgres, "grant select, insert, update on kept to " + Roles.RUNTIME);
      try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < WRITERS; i++) {
          writers.execute(() -> write(pool));
        }
        for (var i = 0; i < KILLS; i++) {
          var before = told.size();
          awaitMore(before + 20);
          postgres.kill();
          // The pool heals by itself, and nobody waits for ever.
          awaitMore(told.size() + 20);
        }
        over.set(true);
      }
      assertThat(kept(pool)).containsExactlyInAnyOrderElementsOf(told);
      assertThat(doubted.get()).as("writers were interrupted").isPositive();
    }
  }

  /// Says each thing until it is told that it is done; the key makes a repetition harmless.
  private void write(HikariDataSource pool) {
    while (!over.get()) {
      var key = UUID.randomUUID();
      while (!written(pool, key)) {
        doubted.incrementAndGet();
      }
      told.add(key);
    }
  }

  private static boolean written(HikariDataSource pool, UUID key) {
    try (var db = pool.getConnection()) {
      db.setAutoCommit(false);
      try (var insert =
              db.prepareStatement("insert into kept values (?, 1) on conflict do nothing");
          var update = db.prepareStatement("update kept set n = n where key = ?")) {
        insert.setObject(1, key);
        insert.execute();
        update.setObject(1, key);
        update.execute();
      }
      db.commit();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private void awaitMore(int count) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (told.size() < count) {
      assertThat(System.nanoTime()).as("the pool did not heal").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static Set<UUID> kept(HikariDataSource pool) throws SQLException {
    var all = new HashSet<UUID>();
    try (var db = pool.getConnection();
        var rows = db.createStatement().executeQuery("select key from kept")) {
      while (rows.next()) {
        assertThat(all.add(rows.getObject(1, UUID.class))).isTrue();
      }
    }
    return all;
  }

  private static HikariDataSource pool(CrashingPostgres postgres) {
    var config = new HikariConfig();
    config.setJdbcUrl(postgres.url());
    config.setMaximumPoolSize(WRITERS);
    config.setConnectionTimeout(10_000);
    return new HikariDataSource(config);
  }

  private static void execute(CrashingPostgres postgres, String sql) throws Exception {
    try (var db = postgres.owner().getConnection();
        var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
