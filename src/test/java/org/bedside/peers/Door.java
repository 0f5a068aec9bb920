package org.bedside.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;

/// A door on loopback: whoever comes in is served on a thread of its own, until it is shut.
final class Door implements AutoCloseable {

  /// Serves one caller. What breaks then is the weather that the tests make.
  interface Host {

    void serve(Socket client) throws IOException;
  }

  private final ServerSocket door;
  private final Host host;
  private final Collection<Socket> open = ConcurrentHashMap.newKeySet();
  private final Thread keeper;

  private Door(int port, Host host) throws IOException {
    this.door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    this.host = host;
    this.keeper = Thread.ofPlatform().daemon().name("door").start(this::accept);
  }

  /// @param port 0 for any that is free
  static Door open(int port, Host host) {
    try {
      return new Door(port, host);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      host.serve(client);
    } catch (IOException e) {
      // One of the two went away: that is the weather.
    } finally {
      open.remove(client);
    }
  }

  /// A line to the server behind, which is cut when the door is shut.
  Socket lineTo(int server) throws IOException {
    var line = new Socket(InetAddress.getLoopbackAddress(), server);
    open.add(line);
    return line;
  }

  void hungUp(Socket line) {
    open.remove(line);
  }

  /// Breaks a line so that the other end is told at once.
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      for (var socket : open) {
        socket.close();
      }
      keeper.join(Duration.ofSeconds(2)); // until then the port is not free
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
