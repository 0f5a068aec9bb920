package org.bedside.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on loopback that answers as badly as a test wants, and remembers what it was sent.
final class FaultServer implements AutoCloseable {

  /// What happens on a connection after the head of the request has been read.
  interface Fault {
    void answer(Socket socket, OutputStream out) throws Exception;
  }

  final AtomicInteger connections = new AtomicInteger();
  final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private final Fault fault;

  FaultServer(Fault fault) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), fault);
  }

  FaultServer(ServerSocket server, Fault fault) {
    this.server = server;
    this.fault = fault;
    Thread.ofVirtual().start(this::serve);
  }

  /// Answers with these lines and no more.
  static Fault says(String... lines) {
    return (_, out) -> out.write(String.join("\r\n", lines).getBytes(ISO_8859_1));
  }

  static Fault says200(String body) {
    return says("HTTP/1.1 200 OK", "Content-Length: " + body.length(), "", body);
  }

  URI origin() {
    return URI.create("http://localhost:" + server.getLocalPort());
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        connections.incrementAndGet();
        sockets.add(socket);
        Thread.ofVirtual().start(() -> converse(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      var head = new StringBuilder();
      for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      heads.add(head.toString());
      fault.answer(socket, socket.getOutputStream());
      socket.getOutputStream().flush();
    } catch (Exception e) {
      // The other side left: that is what many of the tests want.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (var socket : sockets) {
      socket.close();
    }
  }
}
