package org.bedside.peers;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A real XMPP server (see `peers/xmpp`), on loopback, that keeps everything in its archive. Each
/// starts with nothing in it, and what it kept goes with it.
public final class XmppPeer implements AutoCloseable {

  /// The servers of Debian, each with both archives that need no other server.
  public enum Kind {
    PROSODY_FILES("prosody", "internal"),
    PROSODY_SQLITE("prosody", "sql"),
    EJABBERD_MNESIA("ejabberd", "mnesia"),
    EJABBERD_SQLITE("ejabberd", "sql");

    private final String program;
    private final String storage;

    Kind(String program, String storage) {
      this.program = program;
      this.storage = storage;
    }

    /// For people, such as `prosody internal`.
    public String words() {
      return program + " " + storage;
    }
  }

  private static final Path FOLDER = Path.of("peers/xmpp").toAbsolutePath();

  private final Process keeper;
  private final ProcessHandle server;
  private final int port;

  private XmppPeer(Process keeper, ProcessHandle server, int port) {
    this.keeper = keeper;
    this.server = server;
    this.port = port;
  }

  /// Returns when it takes connections.
  public static XmppPeer start(Kind kind) throws IOException {
    PeerProgram.require(
        FOLDER, "Prosody and ejabberd are missing: run peers/xmpp/install (or bin/check).");
    var port = free();
    var program =
        PeerProgram.start(
            "xmpp-" + kind.program + "-" + kind.storage,
            new ProcessBuilder(
                FOLDER.resolve("start").toString(),
                kind.program,
                kind.storage,
                PeerProgram.LOGS.toString(),
                Integer.toString(port)));
    var pid = Long.parseLong(program.said().replaceFirst("(?s).*READY (\\d+).*", "$1"));
    return new XmppPeer(program.process(), ProcessHandle.of(pid).orElseThrow(), port);
  }

  public int port() {
    return port;
  }

  /// Of the server itself, not of the script that keeps it.
  public long pid() {
    return server.pid();
  }

  /// Processor time of the server since its start.
  public Duration cpu() {
    return server.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// Memory of the server that is in use now.
  public long megabytes() throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/" + pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }

  /// Returns when the server is gone.
  @Override
  public void close() throws IOException, InterruptedException {
    keeper.getOutputStream().close();
    if (!keeper.waitFor(10, SECONDS)) {
      server.destroyForcibly();
      keeper.destroyForcibly();
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
