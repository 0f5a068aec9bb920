package org.bedside.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bedside.Rounds;
import org.bedside.database.DurablePostgres;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// `bin/bench ledger`: how many acts per second the ledger records durably, beside the usual chain
/// in which each append locks the head row; and how fast the offline verifier reads them back.
///
/// A is the real door with 512 callers at once. B does the same work per row (the same bytes
/// hashed, the same table and indexes) in one transaction per append from 16 connections.
final class LedgerBench {

  private static final int PRODUCERS = 512;
  private static final int WRITERS = 16;
  private static final Path HOME = Path.of("target/bench-postgres");

  private final DurablePostgres postgres;
  private final DriverManagerDataSource database;
  private final AuditSettings settings =
      new AuditSettings(
          Duration.ofSeconds(30),
          8192,
          1024,
          "bedside/bench",
          Path.of("target/bench-audit/checkpoints"),
          List.of(),
          Duration.ofDays(1));

  private LedgerBench(DurablePostgres postgres) {
    this.postgres = postgres;
    this.database =
        new DriverManagerDataSource(postgres.url(), postgres.user(), postgres.password());
  }

  public static void main(String[] arguments) throws Exception {
    var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    try (var postgres = DurablePostgres.start(HOME)) {
      new LedgerBench(postgres).run(rounds);
    }
  }

  private void run(int rounds) throws Exception {
    var migration =
        Files.readString(Path.of("src/main/java/org/bedside/audit/V1__audit_entry.sql"));
    migrate("public", migration);
    migrate(
        "rowlock",
        migration
            + "; create table chain_head (seq bigint, hash bytea);"
            + " insert into chain_head values (0, decode(repeat('00', 32), 'hex'));");
    var scribe = new Scribe(details(), settings);
    var clock = Clock.systemUTC();
    var ledger = new Ledger(JdbcClient.create(database));
    var checkpoints = new Checkpoints(ledger, settings, clock, Path.of("target/bench-audit"));
    var proofs = new Proofs(ledger, checkpoints, database, clock);
    Files.deleteIfExists(checkpoints.file());
    scribe.start();
    try {
      var audit = new Audit(scribe, ledger, checkpoints, proofs, clock);
      System.out.printf(
          "Appends: A = the door, %d callers; B = row lock, %d writers; %d s each%n",
          PRODUCERS, WRITERS, PerSecond.ROUND.toSeconds());
      var result = Rounds.of(rounds, () -> door(audit), this::rowLock);
      System.out.println(result.summary());
      latency(audit);
      verification(checkpoints);
    } finally {
      scribe.stop();
    }
  }

  private double door(Audit audit) throws InterruptedException {
    return PerSecond.of(
        PRODUCERS,
        Thread.ofVirtual().factory(),
        go -> {
          while (go.on()) {
            audit.record(entry());
          }
        });
  }

  private double rowLock() throws InterruptedException {
    return PerSecond.of(
        WRITERS,
        Thread.ofPlatform().factory(),
        go -> {
          try (var connection = connect("rowlock")) {
            connection.setAutoCommit(false);
            var appender = new Appender();
            while (go.on()) {
              appendUnderRowLock(connection, appender);
            }
          }
        });
  }

  private static final String INSERT =
      "insert into audit_entry values (?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?)";

  /// The chain as it is usually built: lock the head, insert behind it, move it, commit.
  private static void appendUnderRowLock(Connection connection, Appender appender)
      throws SQLException {
    try (var head = connection.prepareStatement("select seq, hash from chain_head for update");
        var insert = connection.prepareStatement(INSERT);
        var move = connection.prepareStatement("update chain_head set seq = ?, hash = ?");
        var last = head.executeQuery()) {
      last.next();
      var now = Clock.systemUTC().instant();
      var stamped = new Submission.Stamped(entry(), Row.micros(now));
      var row = appender.row(last.getLong(1) + 1, stamped, salt(), last.getBytes(2));
      insert.setLong(1, row.seq());
      insert.setObject(2, row.time().atOffset(ZoneOffset.UTC));
      insert.setString(3, new String(row.actor(), UTF_8));
      insert.setString(4, new String(row.action(), UTF_8));
      insert.setString(5, new String(row.subject(), UTF_8));
      insert.setString(6, new String(Objects.requireNonNull(row.details()), UTF_8));
      insert.setBytes(7, row.salt());
      insert.setBytes(8, row.commitment());
      insert.setBytes(9, row.prevHash());
      insert.setBytes(10, row.hash());
      insert.executeUpdate();
      move.setLong(1, row.seq());
      move.setBytes(2, row.hash());
      move.executeUpdate();
      connection.commit();
    }
  }

  private void latency(Audit audit) throws Exception {
    var times = new double[PRODUCERS][];
    PerSecond.of(
        PRODUCERS,
        Thread.ofVirtual().factory(),
        go -> {
          var mine = new ArrayList<Double>();
          while (go.on()) {
            var start = System.nanoTime();
            audit.record(entry());
            mine.add((System.nanoTime() - start) / 1_000_000.0);
          }
          times[(int) go.number()] = mine.stream().mapToDouble(each -> each).toArray();
        });
    var all = Arrays.stream(times).flatMapToDouble(Arrays::stream).sorted().toArray();
    System.out.printf(
        "latency of one durable record with %d callers: p50 %.1f ms, p99 %.1f ms; fdatasync p50 now %.2f ms%n",
        PRODUCERS,
        all[all.length / 2],
        all[(int) (all.length * 0.99)],
        Rounds.syncMicros() / 1_000);
  }

  private void verification(Checkpoints checkpoints) throws IOException {
    checkpoints.sign();
    var sealed = checkpoints.signed().checkpoints();
    var source = new DatabaseSource(database::getConnection);
    var file = Path.of("target/bench-audit/export");
    try (var out = Files.newOutputStream(file)) {
      Export.write(source, out);
    }
    var bytes = Files.readAllBytes(file);
    verified(
        "verified from an export in memory",
        sealed,
        new ExportFile(() -> new ByteArrayInputStream(bytes)),
        7);
    verified("verified from an export file", sealed, ExportFile.at(file), 3);
    verified("verified from the database", sealed, source, 3);
    Files.delete(file);
  }

  private static void verified(String what, List<Checkpoint> sealed, Source source, int times)
      throws IOException {
    var rates = new double[times];
    var rows = 0L;
    for (var i = 0; i < times; i++) {
      var start = System.nanoTime();
      var verdict = new Verifier(sealed).verify(source);
      rates[i] = verdict.rows() / ((System.nanoTime() - start) / 1e9);
      rows = verdict.rows();
      if (!verdict.sound() || verdict.sealed() != rows) {
        throw new IllegalStateException("The bench broke its own ledger: " + verdict);
      }
    }
    System.out.printf(
        "%s: %,d rows, median %,.0f rows/s on one thread (least %,.0f, greatest %,.0f)%n",
        what,
        rows,
        Rounds.median(rates),
        Arrays.stream(rates).min().orElse(0),
        Arrays.stream(rates).max().orElse(0));
  }

  private static Entry entry() {
    return Entry.of(
            "person:6f1c1c9e-2b4f-4d0e-9a51-2f6a8f3f1a11",
            "post.approved",
            "post:" + UUID.randomUUID())
        .with("hash", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  private static byte[] salt() {
    var id = UUID.randomUUID();
    return java.nio.ByteBuffer.allocate(Seal.SALT)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private void migrate(String schema, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                postgres.url() + "?preferQueryMode=simple", postgres.user(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + schema + "; set search_path to " + schema);
      statement.execute(sql.replace("${runtime}", "pg_monitor"));
    }
  }

  private Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(
        postgres.url() + "?currentSchema=" + schema, postgres.user(), postgres.password());
  }

  private JdbcConnectionDetails details() {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return postgres.user();
      }

      @Override
      public String getPassword() {
        return postgres.password();
      }

      @Override
      public String getJdbcUrl() {
        return postgres.url();
      }
    };
  }
}
