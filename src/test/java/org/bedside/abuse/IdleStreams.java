package org.bedside.abuse;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bedside.web.Origin;

/// Live streams that somebody opened and never reads. They are held by a program of their own,
/// because each end of a connection costs its program a file, and a program may have only so many.
public final class IdleStreams {

  private final Process holder;
  private final int count;

  private IdleStreams(Process holder, int count) {
    this.holder = holder;
    this.count = count;
  }

  public int count() {
    return count;
  }

  /// Opens `each` streams with each of these cookies, until there are `most`.
  public static IdleStreams open(Origin origin, List<String> cookies, int each, int most)
      throws IOException {
    var list = Files.write(Files.createTempFile("streams", ".cookies"), cookies);
    var holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                IdleStreams.class.getName(),
                origin.host(),
                Integer.toString(origin.origin().getPort()),
                list.toString(),
                Integer.toString(each),
                Integer.toString(most))
            .redirectError(Redirect.INHERIT)
            .start();
    var said = new BufferedReader(new InputStreamReader(holder.getInputStream(), US_ASCII));
    return new IdleStreams(holder, Integer.parseInt(said.readLine()));
  }

  public void close() throws InterruptedException {
    holder.destroy();
    holder.waitFor();
  }

  /// The holder: says how many streams it has, and holds them until it is ended.
  public static void main(String[] arguments) throws Exception {
    var open = new ArrayList<Socket>();
    var most = Integer.parseInt(arguments[4]);
    try {
      for (var cookie : Files.readAllLines(Path.of(arguments[2]))) {
        for (var i = 0; i < Integer.parseInt(arguments[3]) && open.size() < most; i++) {
          open.add(stream(arguments[0], Integer.parseInt(arguments[1]), cookie));
        }
      }
    } catch (IOException e) {
      System.err.println("After " + open.size() + " streams: " + e);
    }
    System.out.println(open.size());
    Thread.sleep(Long.MAX_VALUE);
  }

  private static Socket stream(String host, int port, String cookie) throws IOException {
    var socket = new Socket(host, port);
    socket.setSoTimeout(20_000);
    socket
        .getOutputStream()
        .write(
            "GET /live HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n"
                .formatted(cookie)
                .getBytes(US_ASCII));
    var begin = new String(socket.getInputStream().readNBytes(12), US_ASCII);
    if (!begin.equals("HTTP/1.1 200")) {
      throw new IOException("answered " + begin);
    }
    return socket;
  }
}
