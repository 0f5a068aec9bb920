package org.bedside.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.bedside.audit.Submission.Stamped;
import org.bedside.database.CrashingPostgres;
import org.bedside.peers.SilentProxy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The network goes at the worst moment: when the ledger's writer has just been given the ledger's
/// lock, so that the server holds it for somebody who is gone (case 6).
@Tag("long")
class SilentLedgerTest {

  private static final Duration DEADLINE = Duration.ofSeconds(3);

  private record Through(String getJdbcUrl) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
      return "";
    }

    @Override
    public String getPassword() {
      return "";
    }
  }

  @Test
  void a_lock_whose_holder_fell_silent_is_let_go_and_the_ledger_is_written_again()
      throws Exception {
    try (var postgres =
            CrashingPostgres.start(Path.of("target/silent-ledger"), Map.of("fsync", "off"));
        var owner = postgres.owner().getConnection();
        var network = SilentProxy.before(port(postgres.url()));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var url = postgres.url().replace(":" + port(postgres.url()), ":" + network.port());
      var scribe =
          new Scribe(
              new Through(url),
              new AuditSettings(
                  DEADLINE, 100, 100, "silent/audit", null, List.of(), Duration.ofDays(1)));
      scribe.start();
      try {
        scribe.write(entry(1));
        owner.setAutoCommit(false);
        lock(owner);
        var cut = threads.submit(() -> scribe.write(entry(2)));
        awaitWaiter(owner);
        network.fallSilent();
        owner.rollback(); // now the writer has it, and does not hear of it
        assertThatThrownBy(cut::get).hasCauseInstanceOf(Unrecorded.class);
        network.freeTheWay();
        awaitWritten(scribe);
      } finally {
        scribe.stop();
      }
      // The cut one may be there without its act, never an act without its entry.
      assertThat(subjects(owner)).matches("post:1 (post:2 )?post:3");
    }
  }

  private static List<Stamped> entry(int number) {
    return List.of(new Stamped(Entry.of("system", "post.approved", "post:" + number), number));
  }

  private static void lock(Connection owner) throws SQLException {
    owner.createStatement().execute("select pg_advisory_xact_lock(" + Appender.LOCK + ")");
  }

  private static void awaitWaiter(Connection owner) throws Exception {
    while (true) {
      try (var rows =
          owner.createStatement().executeQuery("select 1 from pg_locks where not granted")) {
        if (rows.next()) {
          return;
        }
      }
      Thread.sleep(5);
    }
  }

  private static void awaitWritten(Scribe scribe) {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      try {
        scribe.write(entry(3));
        return;
      } catch (Unrecorded e) {
        assertThat(System.nanoTime()).as("the ledger stays shut").isLessThan(end);
      }
    }
  }

  private static String subjects(Connection owner) throws SQLException {
    try (var rows =
        owner
            .createStatement()
            .executeQuery("select string_agg(subject, ' ' order by seq) from audit_entry")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static int port(String url) {
    return URI.create(url.substring("jdbc:".length())).getPort();
  }
}
