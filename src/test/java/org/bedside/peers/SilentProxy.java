package org.bedside.peers;

import java.io.IOException;
import java.net.Socket;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Stands on loopback before a server and can fall silent as a network does that is gone: lines
/// stay open, nothing arrives at either end, and nobody is told. Lines that were open then stay so
/// for good, as behind a firewall that forgot them; new ones pass once the way is free again.
public final class SilentProxy implements AutoCloseable {

  private static final class Line {
    private volatile boolean silent;
  }

  private final int server;
  private final Door door;
  private final Collection<Line> lines = new ConcurrentLinkedQueue<>();
  private volatile boolean silent;

  private SilentProxy(int server) {
    this.server = server;
    this.door = Door.open(0, this::serve);
  }

  /// A proxy before what listens on loopback at this port.
  public static SilentProxy before(int server) {
    return new SilentProxy(server);
  }

  public int port() {
    return door.port();
  }

  /// From now on nothing arrives.
  public void fallSilent() {
    silent = true;
    lines.forEach(line -> line.silent = true);
  }

  /// Whoever connects from now on is heard.
  public void freeTheWay() {
    silent = false;
  }

  private void serve(Socket client) throws IOException {
    var line = new Line();
    lines.add(line);
    line.silent = silent;
    var behind = door.lineTo(server);
    Thread.ofVirtual().start(() -> carry(behind, client, line));
    carry(client, behind, line);
  }

  private static void carry(Socket from, Socket to, Line line) {
    try {
      var bytes = new byte[8_192];
      int read;
      while ((read = from.getInputStream().read(bytes)) >= 0) {
        if (!line.silent) {
          to.getOutputStream().write(bytes, 0, read);
        }
      }
      if (!line.silent) {
        to.close();
      }
    } catch (IOException e) {
      // One of the two went away: that is the weather.
    }
  }

  @Override
  public void close() {
    door.close();
  }
}
