package org.bedside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The built-in server under the faults of a small machine in a cupboard (cases 4 and 5).
@Tag("long")
class LocalPostgresTest {

  private static final Path HOME = Path.of("target/supervised-postgres");

  @BeforeEach
  void startFromAnEmptyFolder() throws Exception {
    Files.createDirectories(HOME);
    PostgresBinaries.deleteTree(HOME.resolve("data-18"));
  }

  @Test
  void it_is_durable_keeps_to_loopback_and_asks_for_a_password() throws Exception {
    try (var postgres = LocalPostgres.start(HOME, Map.of())) {
      assertThat(setting(postgres, "fsync")).isEqualTo("on");
      assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThatThrownBy(() ->
              java.sql.DriverManager.getConnection(
                  postgres.url("postgres"), LocalPostgres.SUPERUSER, "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void a_killed_server_is_started_again_and_keeps_what_was_committed() throws Exception {
    try (var postgres = LocalPostgres.start(HOME, Map.of())) {
      execute(postgres, "create table kept as select 42 as answer");
      var killed = postgres.pid();
      assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();
      assertThat(eventually(postgres, "select answer from kept")).isEqualTo("42");
      assertThat(postgres.pid()).isNotEqualTo(killed);
    }
  }

  @Test
  void a_stale_pid_file_of_a_program_that_is_gone_is_no_obstacle() throws Exception {
    try (var postgres = LocalPostgres.start(HOME, Map.of())) {
      execute(postgres, "create table kept as select 7 as answer");
    }
    Files.writeString(
        HOME.resolve("data-18/postmaster.pid"),
        "%d\n%s\n1\n5432\n\n127.0.0.1\n"
            .formatted(ProcessHandle.current().pid(), HOME.resolve("data-18").toAbsolutePath()));
    try (var postgres = LocalPostgres.start(HOME, Map.of())) {
      assertThat(eventually(postgres, "select answer from kept")).isEqualTo("7");
    }
  }

  @Test
  void a_second_program_on_the_same_folder_is_refused_with_a_sentence() throws Exception {
    try (var first = LocalPostgres.start(HOME, Map.of())) {
      assertThatThrownBy(() -> LocalPostgres.start(HOME, Map.of()))
          .hasMessageContaining("Another running Bedside owns the database folder");
      assertThat(eventually(first, "select 1")).isEqualTo("1");
    }
  }

  private static String setting(LocalPostgres postgres, String name) throws Exception {
    return eventually(postgres, "show " + name);
  }

  private static void execute(LocalPostgres postgres, String sql) throws SQLException {
    try (var connection = postgres.connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String eventually(LocalPostgres postgres, String sql) throws Exception {
    var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      try (var connection = postgres.connect("postgres");
          var statement = connection.createStatement();
          var rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getString(1);
      } catch (SQLException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }
}
