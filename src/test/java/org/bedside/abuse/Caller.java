package org.bedside.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bedside.SignedInByCookie;
import org.bedside.people.Person;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;

/// Somebody who speaks HTTP by hand with the running house, signed in or a stranger. Follows no
/// redirect and keeps no cookie.
final class Caller {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String TOKEN = "6f3c2c4e-2f0a-4a51-9a51-000000000001";
  private static final String BOUNDARY = "bedside-test-boundary";

  private final Origin origin;
  private final @Nullable Person who;

  Caller(Origin origin, @Nullable Person who) {
    this.origin = origin;
    this.who = who;
  }

  static Caller stranger(Origin origin) {
    return new Caller(origin, null);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// The form's token as Spring masks it, with a mask of zeros.
  static String token() {
    var token = TOKEN.getBytes(UTF_8);
    var masked = new byte[token.length * 2];
    System.arraycopy(token, 0, masked, token.length, token.length);
    return Base64.getUrlEncoder().encodeToString(masked);
  }

  /// The cookies of this caller.
  String cookies() {
    var cookies = new ArrayList<>(List.of("bedside-form=" + TOKEN));
    if (who != null) {
      cookies.add(SignedInByCookie.COOKIE + "=" + who.id());
    }
    return String.join("; ", cookies);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin.link(path)))
        .timeout(Duration.ofSeconds(20))
        .header("Cookie", cookies())
        .header("X-CSRF-TOKEN", token())
        .header("Accept", "text/html,*/*");
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form(fields)));
  }

  HttpResponse<String> post(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(to(path).header("Content-Type", type).POST(body));
  }

  /// A form with one file.
  HttpResponse<String> file(
      String path, Map<String, String> fields, String name, String type, byte[] bytes)
      throws IOException, InterruptedException {
    return file(path, fields, "picture", name, type, bytes);
  }

  /// @param field of the form
  HttpResponse<String> file(
      String path, Map<String, String> fields, String field, String name, String type, byte[] bytes)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    for (var one : fields.entrySet()) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(BOUNDARY, one.getKey(), one.getValue())
              .getBytes(UTF_8));
    }
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                + "Content-Type: %s\r\n\r\n")
            .formatted(BOUNDARY, field, name.replace("\"", "%22"), type)
            .getBytes(UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
    return post(
        path,
        "multipart/form-data; boundary=" + BOUNDARY,
        BodyPublishers.ofByteArray(body.toByteArray()));
  }

  /// A connection on which every byte is ours.
  Socket socket() throws IOException {
    var address = InetAddress.getByName(origin.host());
    var socket = new Socket(address, origin.origin().getPort());
    socket.setSoTimeout(15_000);
    return socket;
  }

  /// What the house answers to exactly these bytes, until it closes or falls silent.
  String raw(String bytes) throws IOException {
    try (var socket = socket()) {
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      socket.setSoTimeout(2_000);
      return heard(socket);
    }
  }

  static String heard(Socket socket) throws IOException {
    var heard = new ByteArrayOutputStream();
    var buffer = new byte[8_192];
    try {
      for (var read = socket.getInputStream().read(buffer);
          read >= 0;
          read = socket.getInputStream().read(buffer)) {
        heard.write(buffer, 0, read);
      }
    } catch (SocketTimeoutException _) {
      // It said all that it had to say.
    }
    return heard.toString(ISO_8859_1);
  }
}
