package org.bedside.pace;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// A whole house in a process of its own, with its own PostgreSQL, as seen by whoever started it.
/// It can be killed and started again on what it left behind.
public final class HouseProgram implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String END = "END";

  /// `CLK_TCK` of every Linux.
  private static final int TICKS = 100;

  private final Path home;
  private final List<String> options;
  private final List<String> settings;
  private final int port;
  private volatile Process process;
  private BufferedWriter orders;
  private volatile BlockingQueue<String> said = new LinkedBlockingQueue<>();

  /// @param options of the Java machine
  /// @param settings of the house, such as `--bedside.database.settings.fsync=off`
  private HouseProgram(Path home, List<String> options, List<String> settings) throws IOException {
    this.home = home.toAbsolutePath();
    this.options = options;
    this.port = free();
    this.settings = new ArrayList<>(settings);
    this.settings.add("--bedside.data=" + this.home);
    this.settings.add("--server.port=" + port);
    this.settings.add("--bedside.origin=http://localhost:" + port);
    begin();
  }

  /// An empty house below `target`, ready to be visited.
  public static HouseProgram start(String name, List<String> options, List<String> settings)
      throws IOException, InterruptedException {
    var home = Path.of("target", name);
    Files.createDirectories(home);
    for (var old : List.of("keys", "audit", "media", "postgres/data-18")) {
      FileSystemUtils.deleteRecursively(home.resolve(old));
    }
    var house = new HouseProgram(home, options, settings);
    house.awaitReady();
    return house;
  }

  private void begin() throws IOException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(options);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow(),
            ThreadHouse.class.getName()));
    command.addAll(settings);
    var log = home.resolve("house.log");
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    orders = process.outputWriter(StandardCharsets.UTF_8);
    var lines = new LinkedBlockingQueue<String>();
    said = lines;
    var from = process.inputReader(StandardCharsets.UTF_8);
    Thread.ofVirtual().name("house-listener").start(() -> listen(from, lines, log));
  }

  private static void listen(BufferedReader from, BlockingQueue<String> lines, Path log) {
    try (from;
        var file =
            Files.newBufferedWriter(
                log,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND)) {
      for (var line = from.readLine(); line != null; line = from.readLine()) {
        if (line.startsWith(ThreadHouse.MARK)) {
          lines.add(line.substring(ThreadHouse.MARK.length()));
        } else {
          file.write(line + "\n");
          file.flush();
        }
      }
    } catch (IOException _) {
      // It was killed, which is what it is for.
    } finally {
      lines.add(END);
    }
  }

  private String next() throws IOException, InterruptedException {
    var line = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (line == null || line.equals(END)) {
      throw new IOException("The house is silent. See " + home.resolve("house.log") + ".");
    }
    return line;
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (var line = next(); !line.equals(ThreadHouse.READY); ) {
      line = next();
    }
  }

  /// What the house answers to an errand, see [Errands].
  public List<String> ask(String errand) throws IOException, InterruptedException {
    orders.write(errand + "\n");
    orders.flush();
    var answer = new ArrayList<String>();
    for (var line = next(); !line.equals(ThreadHouse.DONE); line = next()) {
      answer.add(line);
    }
    return answer;
  }

  public Visitor visitor(String session) {
    return new Visitor(port, session);
  }

  /// As a power cut for this program alone: its database server stays behind without it.
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }

  /// Starts it again where it fell.
  public void again() throws IOException, InterruptedException {
    begin();
    awaitReady();
  }

  /// Kills the database server and each process of it; the house is to start it again.
  public void killDatabase() {
    var all = database();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /// The server first, then those it started.
  private List<ProcessHandle> database() {
    return process
        .toHandle()
        .children()
        .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
        .toList();
  }

  /// Processor time of the house and its database since their start, with that of processes of
  /// theirs that have ended.
  public Duration cpu() {
    var ticks = 0L;
    for (var one : Stream.concat(Stream.of(process.toHandle()), database().stream()).toList()) {
      ticks += ticks(one.pid());
    }
    return Duration.ofMillis(ticks * 1_000 / TICKS);
  }

  /// See proc_pid_stat(5): the last fields are utime, stime, cutime and cstime.
  private static long ticks(long pid) {
    try {
      var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Stream.of(11, 12, 13, 14).mapToLong(i -> Long.parseLong(fields[i])).sum();
    } catch (IOException e) {
      return 0; // It has just ended.
    }
  }

  /// Memory of the house and of what only its database holds.
  public long megabytes() throws IOException {
    var kilobytes = 0L;
    for (var one : Stream.concat(Stream.of(process.toHandle()), database().stream()).toList()) {
      for (var line : Files.readAllLines(Path.of("/proc/" + one.pid() + "/status"))) {
        if (line.startsWith("RssAnon:")) {
          kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    }
    return kilobytes / 1024;
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// An orderly end, else a hard one that leaves no database server behind.
  @Override
  public void close() throws IOException, InterruptedException {
    var server = database();
    try {
      orders.close();
    } catch (IOException _) {
      // It is gone already.
    }
    if (!process.waitFor(40, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      server.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
