package org.bedside.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail server that fails in one of the ways that mail servers fail.
final class FalseServer {

  private final int port;

  private FalseServer(int port) {
    this.port = port;
  }

  /// Takes the letter and then answers `line`.
  static FalseServer answering(String line) throws IOException {
    return serving(line);
  }

  /// Takes the letter and then hangs up without a word.
  static FalseServer hangingUp() throws IOException {
    return serving("");
  }

  /// Nobody listens.
  static FalseServer away() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new FalseServer(socket.getLocalPort());
    }
  }

  private static FalseServer serving(String afterData) throws IOException {
    var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(() -> {
          try (server;
              var client = server.accept()) {
            talk(client, afterData);
          } catch (IOException _) {
            // The client has gone, which is the point of some tests.
          }
        });
    return new FalseServer(server.getLocalPort());
  }

  private static void talk(Socket client, String afterData) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    out.print("220 here\r\n");
    out.flush();
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".") && afterData.isEmpty()) {
        return;
      }
      var data = line.equals("DATA");
      var words = !data && !line.equals(".") && !line.matches("(EHLO|HELO|MAIL|RCPT|QUIT|RSET).*");
      if (!words) {
        out.print((data ? "354 go on" : line.equals(".") ? afterData : "250 fine") + "\r\n");
        out.flush();
      }
    }
  }

  Sent carry() {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    return new Post(beans.getBeanProvider(JavaMailSender.class), Clock.systemUTC())
        .carry(
            new Letter(
                "<x@localhost>",
                "Maple Street",
                "hello@maplestreetfm.example",
                "reader@home.example",
                "en",
                "News",
                "Hello\n"));
  }
}
