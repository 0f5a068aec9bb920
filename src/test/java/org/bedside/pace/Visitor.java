package org.bedside.pace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One signed-in person's browser, as plain as can be: one connection that is kept for requests,
/// and one for the live stream. For one thread at a time.
public final class Visitor implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int PATIENCE_MS = 40_000;

  /// The house hangs up after ten seconds of silence.
  private static final long SILENCE_NANOS = 8_000_000_000L;

  private final int port;
  private final String session;
  private String form = "";
  private String token = "";
  private @Nullable Socket socket;
  private @Nullable BufferedInputStream in;
  private @Nullable Socket live;
  private long spoke;

  Visitor(int port, String session) {
    this.port = port;
    this.session = session;
  }

  /// Another window of the same browser.
  public Visitor window() {
    var other = new Visitor(port, session);
    other.form = form;
    other.token = token;
    return other;
  }

  /// Opens a page with a form, without which nothing can be sent.
  public Answer open(String path) throws IOException {
    var page = get(path);
    page.headers().stream()
        .filter(line -> line.startsWith("Set-Cookie: bedside-form="))
        .map(line -> line.substring(12, line.indexOf(';')))
        .forEach(cookie -> form = "; " + cookie);
    var found = TOKEN.matcher(page.body());
    if (page.status() == 200 && found.find()) {
      token = found.group(1);
    }
    return page;
  }

  public Answer get(String path) throws IOException {
    return ask(head("GET", path) + "\r\n");
  }

  /// As an open page does that heard of news.
  public Answer refresh(String path) throws IOException {
    return ask(head("GET", path) + "HX-Request: true\r\nBedside-Background: true\r\n\r\n");
  }

  public Answer post(String path, Map<String, String> fields) throws IOException {
    var body =
        fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
            + "&_csrf="
            + encoded(token);
    return ask(
        head("POST", path)
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private String head(String method, String path) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost:"
        + port
        + "\r\nAccept: text/html\r\nAccept-Language: en\r\nCookie: bedside="
        + session
        + form
        + "\r\n";
  }

  /// Once; a connection that broke is not used again.
  private Answer ask(String request) throws IOException {
    try {
      if (System.nanoTime() - spoke > SILENCE_NANOS) {
        hangUp();
      }
      var to = socket;
      if (to == null) {
        to = connect();
        socket = to;
        in = new BufferedInputStream(to.getInputStream());
      }
      write(to.getOutputStream(), request);
      var answer = Answer.read(java.util.Objects.requireNonNull(in));
      spoke = System.nanoTime();
      if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
        hangUp();
      }
      return answer;
    } catch (IOException | RuntimeException e) {
      hangUp();
      throw e instanceof IOException io ? io : new IOException(e);
    }
  }

  /// Opens the live stream, and hears of each topic on a thread of its own until this is closed.
  public void listen(Consumer<String> topics) throws IOException {
    var to = connect();
    live = to;
    to.setSoTimeout(0);
    var from = new BufferedInputStream(to.getInputStream());
    write(to.getOutputStream(), head("GET", "/live") + "\r\n");
    var answer = Answer.head(from);
    if (answer.status() != 200) {
      throw new IOException("No stream: " + answer.status());
    }
    Thread.startVirtualThread(() -> {
      try {
        while (true) {
          var line = Answer.line(from);
          if (line.startsWith("data: ")) {
            topics.accept(line.substring(6));
          }
        }
      } catch (IOException _) {
        // It was closed.
      }
    });
  }

  private Socket connect() throws IOException {
    var to = new Socket(InetAddress.getLoopbackAddress(), port);
    to.setTcpNoDelay(true);
    to.setSoTimeout(PATIENCE_MS);
    return to;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private void hangUp() throws IOException {
    var old = socket;
    socket = null;
    in = null;
    if (old != null) {
      old.close();
    }
  }

  @Override
  public void close() throws IOException {
    hangUp();
    if (live != null) {
      live.close();
    }
  }
}
