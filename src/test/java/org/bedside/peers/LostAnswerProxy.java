package org.bedside.peers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Stands on loopback before a real server and spoils what a test tells it to: the worst of the
/// internet, on command. It speaks HTTP/1.1, one request for each connection.
public final class LostAnswerProxy implements AutoCloseable {

  /// What happens to one request.
  public sealed interface Fault {

    /// All is well.
    record None() implements Fault {}

    /// The server gets the request and acts; its answer never arrives.
    record LostAnswer() implements Fault {}

    /// The server gets the request and acts; the connection breaks in the midst of its answer.
    record BrokenAnswer() implements Fault {}

    /// The server gets the request and acts; something before it answers with `status`, 502 say.
    record AnswerReplaced(int status) implements Fault {}

    /// The answer arrives late.
    record LateAnswer(Duration delay) implements Fault {}

    /// The answer arrives byte by byte, with this pause after each.
    record DrippingAnswer(Duration each) implements Fault {}

    /// The server gets the request and acts; what arrives is no HTTP.
    record Garbage() implements Fault {}

    /// The server never gets the request, and the connection breaks.
    record LostRequest() implements Fault {}

    /// The server never gets the request; it is answered with 429 and a time to wait.
    record TooMany(Duration retryAfter) implements Fault {}
  }

  private final URI peer;
  private final Door door;
  private final Deque<Fault> next = new ConcurrentLinkedDeque<>();
  private final AtomicInteger received = new AtomicInteger();
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private volatile String only = "";
  private volatile boolean keepsHost;
  private volatile Function<String, Fault> otherwise = _ -> new Fault.None();

  private LostAnswerProxy(URI peer, int port) {
    this.peer = peer;
    this.door = Door.open(port, this::serve);
  }

  /// A proxy before `peer`, for example `http://localhost:2583`.
  public static LostAnswerProxy before(URI peer) {
    return before(peer, 0);
  }

  /// The same at a port that was named beforehand, such as [org.bedside.OpenPorts#WEATHER].
  public static LostAnswerProxy before(URI peer, int port) {
    return new LostAnswerProxy(peer, port);
  }

  /// Where to reach the peer through this proxy.
  public URI origin() {
    return URI.create("http://localhost:" + door.port());
  }

  /// Spoils the next requests, one fault each, in this order.
  public LostAnswerProxy next(Fault... faults) {
    next.addAll(Arrays.asList(faults));
    return this;
  }

  /// Decides by the path of each request for which no fault was ordered.
  public LostAnswerProxy otherwise(Function<String, Fault> decision) {
    otherwise = decision;
    return this;
  }

  /// Faults and counts concern only requests whose path contains `part`; the others pass.
  public LostAnswerProxy onlyFor(String part) {
    only = part;
    return this;
  }

  /// The peer hears the name that was called, for one that makes addresses of it.
  public LostAnswerProxy keepingHost() {
    keepsHost = true;
    return this;
  }

  /// How many requests came in.
  public int received() {
    return received.get();
  }

  /// How many of them the peer got.
  public int forwarded() {
    return answers.size();
  }

  /// What the peer answered to these, head and all, whether it arrived or not.
  public List<String> answers() {
    return List.copyOf(answers);
  }

  private void serve(Socket client) throws IOException {
    var host = keepsHost ? origin().getAuthority() : peer.getAuthority();
    var request = HttpRequestBytes.read(client.getInputStream(), host);
    if (request.path().contains(only)) {
      received.incrementAndGet();
      var fault = next.poll();
      treat(client, request, fault == null ? otherwise.apply(request.path()) : fault);
    } else {
      client.getOutputStream().write(forward(request));
    }
  }

  private void treat(Socket client, HttpRequestBytes request, Fault fault) throws IOException {
    switch (fault) {
      case Fault.None() -> client.getOutputStream().write(counted(request));
      case Fault.LostAnswer() -> {
        counted(request);
        Door.reset(client);
      }
      case Fault.BrokenAnswer() -> {
        var answer = counted(request);
        client.getOutputStream().write(answer, 0, answer.length - bodyLength(answer) / 2 - 1);
        client.getOutputStream().flush();
        Door.pause(
            Duration.ofMillis(20)); // a reset overtakes bytes that the client has not read yet
        Door.reset(client);
      }
      case Fault.AnswerReplaced(int status) -> {
        counted(request);
        client.getOutputStream().write(answer(status, ""));
      }
      case Fault.LateAnswer(var delay) -> {
        var answer = counted(request);
        Door.pause(delay);
        client.getOutputStream().write(answer);
      }
      case Fault.DrippingAnswer(var each) -> drip(client, counted(request), each);
      case Fault.Garbage() -> {
        counted(request);
        client.getOutputStream().write("\0\1\2 no such thing\r\n\r\n".getBytes(UTF_8));
      }
      case Fault.LostRequest() -> Door.reset(client);
      case Fault.TooMany(var wait) ->
          client.getOutputStream().write(answer(429, "Retry-After: " + wait.toSeconds() + "\r\n"));
    }
  }

  private static void drip(Socket client, byte[] answer, Duration each) throws IOException {
    for (var one : answer) {
      client.getOutputStream().write(one);
      client.getOutputStream().flush();
      Door.pause(each);
    }
  }

  private byte[] counted(HttpRequestBytes request) throws IOException {
    var answer = forward(request);
    answers.add(new String(answer, UTF_8));
    return answer;
  }

  private byte[] forward(HttpRequestBytes request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), peer.getPort())) {
      request.bytes().writeTo(socket.getOutputStream());
      socket.getOutputStream().flush();
      return closing(socket.getInputStream().readAllBytes());
    }
  }

  /// The connection ends here, which a caller who may keep it has to know.
  private static byte[] closing(byte[] answer) {
    var text = new String(answer, ISO_8859_1);
    var head = text.substring(0, Math.max(0, text.indexOf("\r\n\r\n")));
    var line = head.indexOf("\r\n");
    return line < 0 || head.toLowerCase(Locale.ROOT).contains("\r\nconnection:")
        ? answer
        : (text.substring(0, line) + "\r\nConnection: close" + text.substring(line))
            .getBytes(ISO_8859_1);
  }

  private static byte[] answer(int status, String headers) {
    return "HTTP/1.1 %d Spoiled\r\n%sContent-Length: 0\r\nConnection: close\r\n\r\n"
        .formatted(status, headers)
        .getBytes(UTF_8);
  }

  private static int bodyLength(byte[] answer) {
    return answer.length - new String(answer, ISO_8859_1).indexOf("\r\n\r\n") - 4;
  }

  @Override
  public void close() {
    door.close();
  }
}
