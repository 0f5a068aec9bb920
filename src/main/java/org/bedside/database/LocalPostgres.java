package org.bedside.database;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The built-in PostgreSQL: durable (fsync and synchronous commit on), password login, loopback
/// only, its data kept under one folder that one running program owns by a file lock. A server that
/// was left behind, a stale pid file and a killed server are put right without a person, and it
/// says so.
final class LocalPostgres implements AutoCloseable {

  static final String SUPERUSER = "postgres";
  private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);

  /// Redo after a crash took 20 s for half a gigabyte on a slow disk; this leaves room.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final Path data;
  private final FileLock lock;
  private final PostgresCommand command;
  private final List<String> arguments;
  private final int port;
  private final String password;
  private volatile Process server;
  private volatile boolean closing;

  private LocalPostgres(Path folder, Map<String, String> settings)
      throws IOException, InterruptedException {
    home = Files.createDirectories(folder.toAbsolutePath().normalize());
    data = home.resolve("data-18");
    lock = lock(home);
    command = new PostgresCommand(PostgresBinaries.unpackedIn(home), home.resolve("postgres.log"));
    password = Secret.keptIn(home.resolve("superuser.password"));
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialize();
    }
    port = freePort();
    arguments = arguments(settings);
    stopOrphan();
    server = command.serve("postgres", arguments);
  }

  /// Starts the server and waits until it answers.
  static LocalPostgres start(Path home, Map<String, String> settings) {
    try {
      var postgres = new LocalPostgres(home, settings);
      postgres.awaitReady();
      Thread.ofPlatform().daemon().name("postgres-supervisor").start(postgres::supervise);
      return postgres;
    } catch (IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL started", e);
    }
  }

  Path home() {
    return home;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, password);
  }

  long pid() {
    return server.pid();
  }

  /// The server's address for `database`, if another program runs it on this folder.
  static Optional<String> runningAt(Path folder, String database) throws IOException {
    var home = folder.toAbsolutePath().normalize();
    var pidFile = home.resolve("data-18/postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    var lock = tryLock(home);
    if (lock != null) {
      lock.channel().close();
      return Optional.empty();
    }
    var port = Integer.parseInt(Files.readAllLines(pidFile).get(3).strip());
    return Optional.of("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database));
  }

  private static @Nullable FileLock tryLock(Path home) throws IOException {
    try {
      return new RandomAccessFile(home.resolve("lock").toFile(), "rw").getChannel().tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static FileLock lock(Path home) throws IOException {
    var lock = tryLock(home);
    if (lock == null) {
      throw new IOException("Another running Bedside owns the database folder " + home + ".");
    }
    return lock;
  }

  private void initialize() throws IOException, InterruptedException {
    log.info("Making a new database in {}", data);
    var fresh = home.resolve("data-18.new");
    PostgresBinaries.deleteTree(fresh);
    var exit =
        command.run(
            "initdb",
            List.of(
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--encoding=UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("superuser.password"),
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
    if (exit != 0) {
      throw new IOException("The database could not be made. See " + command.log() + ".");
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> arguments(Map<String, String> settings) {
    var all = new LinkedHashMap<String, String>();
    all.put("listen_addresses", "127.0.0.1");
    all.put("port", Integer.toString(port));
    all.put("unix_socket_directories", "");
    all.put("fsync", "on");
    all.put("synchronous_commit", "on");
    all.put("max_connections", "60");
    all.put("shared_buffers", "128MB");
    all.put("timezone", "UTC");
    all.put("log_timezone", "UTC");
    all.put("log_min_messages", "warning");
    // Statements can carry words of patients, so the server's log never repeats them.
    all.put("log_min_error_statement", "panic");
    all.put("log_parameter_max_length_on_error", "0");
    all.putAll(settings);
    var list = new ArrayList<>(List.of("-D", data.toString()));
    all.forEach((key, value) -> list.addAll(List.of("-c", key + "=" + value)));
    return list;
  }

  /// A server that outlived a killed program still owns the data folder: it is stopped before ours
  /// starts. The pid in a stale file may by now be another program's, or a zombie nobody reaps.
  private void stopOrphan() throws IOException, InterruptedException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var orphan = orphan(pidFile);
    if (orphan.isPresent()) {
      log.warn("Stopping a database server that was left running (process {})", orphan.get().pid());
      command.run("pg_ctl", List.of("kill", "INT", Long.toString(orphan.get().pid())));
      try {
        orphan.get().onExit().get(60, SECONDS);
      } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
        throw new IOException(
            "An old database server, process %d, does not stop.".formatted(orphan.get().pid()), e);
      }
    } else {
      log.warn("The database was not shut down last time; PostgreSQL repairs itself now");
    }
    Files.deleteIfExists(pidFile);
  }

  private Optional<ProcessHandle> orphan(Path pidFile) throws IOException {
    var lines = Files.readAllLines(pidFile);
    if (lines.size() < 2 || !lines.get(1).equals(data.toString())) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive)
        .filter(
            process -> process.info().command().filter(c -> c.endsWith("postgres")).isPresent());
  }

  private void awaitReady() throws IOException, InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    SQLException last = null;
    while (System.nanoTime() < end) {
      if (!server.isAlive()) {
        throw new IOException("PostgreSQL stopped at its start. See " + command.log() + ".");
      }
      try (var _ = connect("postgres")) {
        return;
      } catch (SQLException e) {
        last = e;
        Thread.sleep(25);
      }
    }
    throw new IOException("PostgreSQL did not answer within " + PATIENCE.toSeconds() + " s.", last);
  }

  /// Starts the server again, on the same port, when it dies while the house is open.
  private void supervise() {
    try {
      while (!closing) {
        server.waitFor();
        if (closing) {
          return;
        }
        log.warn("PostgreSQL stopped unexpectedly; starting it again");
        restart();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart() throws InterruptedException {
    try {
      // Its children may need a moment to notice that their parent is gone.
      Thread.sleep(500);
      stopOrphan();
      server = command.serve("postgres", arguments);
      awaitReady();
      log.info("PostgreSQL answers again");
    } catch (IOException | RuntimeException e) {
      // A full disk can take long: it tries again until there is room.
      log.error("PostgreSQL could not be started again, trying once more: {}", e.getMessage());
      Thread.sleep(3_000);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Stops the server cleanly (fast shutdown), by force after thirty seconds.
  @Override
  public void close() throws IOException, InterruptedException {
    closing = true;
    command.run("pg_ctl", List.of("kill", "INT", Long.toString(server.pid())));
    if (!server.waitFor(30, SECONDS)) {
      command.run("pg_ctl", List.of("kill", "QUIT", Long.toString(server.pid())));
      server.waitFor();
    }
    lock.channel().close();
  }
}
