package org.bedside.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bedside.peers.LostAnswerProxy.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The proxy before a server that echoes and remembers what it got.
class LostAnswerProxyTest {

  private final List<String> got = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private LostAnswerProxy proxy;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var body = exchange.getRequestBody().readAllBytes();
          got.add(exchange.getRequestURI() + " " + new String(body, UTF_8));
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    proxy = LostAnswerProxy.before(URI.create("http://localhost:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    proxy.close();
    server.stop(0);
  }

  @Test
  void without_orders_all_passes_and_is_counted() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(send("/a?b=%20c", "ümläut").body()).isEqualTo("ümläut");
    }
    assertThat(got).containsOnly("/a?b=%20c ümläut").hasSize(3);
    assertThat(proxy.received()).isEqualTo(3);
    assertThat(proxy.forwarded()).isEqualTo(3);
  }

  @Test
  void a_body_in_chunks_passes_too() throws Exception {
    var chunks = BodyPublishers.fromPublisher(BodyPublishers.ofString("in chunks"));
    assertThat(send("/", chunks).body()).isEqualTo("in chunks");
  }

  @Test
  void a_lost_answer_leaves_the_deed_done() throws Exception {
    proxy.next(new Fault.LostAnswer());
    assertThatThrownBy(() -> send("/", "once")).isInstanceOf(IOException.class);
    assertThat(got).containsExactly("/ once");
    assertThat(send("/", "again").statusCode()).isEqualTo(200);
  }

  @Test
  void a_broken_answer_breaks_in_the_midst_of_its_body() {
    proxy.next(new Fault.BrokenAnswer());
    assertThatThrownBy(() -> send("/", "x".repeat(100_000))).isInstanceOf(IOException.class);
    assertThat(got).hasSize(1);
    assertThat(proxy.forwarded()).isEqualTo(1);
  }

  @Test
  void an_answer_can_be_replaced_after_the_deed() throws Exception {
    proxy.next(new Fault.AnswerReplaced(502));
    assertThat(send("/", "once").statusCode()).isEqualTo(502);
    assertThat(got).containsExactly("/ once");
  }

  @Test
  void a_late_answer_arrives() throws Exception {
    proxy.next(new Fault.LateAnswer(Duration.ofMillis(300)));
    var begin = System.nanoTime();
    assertThat(send("/", "late").body()).isEqualTo("late");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void a_lost_request_leaves_the_server_alone() {
    proxy.next(new Fault.LostRequest());
    assertThatThrownBy(() -> send("/", "never")).isInstanceOf(IOException.class);
    assertThat(got).isEmpty();
    assertThat(proxy.received()).isEqualTo(1);
    assertThat(proxy.forwarded()).isZero();
  }

  @Test
  void too_many_says_when_to_come_again() throws Exception {
    proxy.next(new Fault.TooMany(Duration.ofSeconds(288)));
    var answer = send("/", "never");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("288");
    assertThat(got).isEmpty();
  }

  @Test
  void faults_can_be_kept_to_one_path() throws Exception {
    proxy.onlyFor("/put").otherwise(_ -> new Fault.AnswerReplaced(503));
    assertThat(send("/get", "").statusCode()).isEqualTo(200);
    assertThat(send("/put", "").statusCode()).isEqualTo(503);
    assertThat(proxy.received()).isEqualTo(1);
  }

  private HttpResponse<String> send(String path, String body) throws Exception {
    return send(path, BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(String path, BodyPublisher body) throws Exception {
    var request = HttpRequest.newBuilder(proxy.origin().resolve(path)).POST(body).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
