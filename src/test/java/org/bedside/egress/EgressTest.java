package org.bedside.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.bedside.egress.EgressFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

class EgressTest {

  private static final String CREDENTIAL = "Bearer a-token-of-the-practice";
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var thing : opened) {
      thing.close();
    }
  }

  private FaultServer server(FaultServer.Fault fault) throws IOException {
    var server = new FaultServer(fault);
    opened.add(server);
    return server;
  }

  private static EgressSettings settings(URI... privateOrigins) {
    return new EgressSettings(
        List.of(privateOrigins),
        Duration.ofMillis(500),
        Duration.ofMillis(400),
        Duration.ofMillis(1500),
        DataSize.ofKilobytes(64));
  }

  private Egress egress(EgressSettings settings, Resolver resolver) {
    var egress = new Egress(settings, resolver, null);
    opened.add(egress::destroy);
    return egress;
  }

  /// A practice that allows this server of its own network.
  private Egress allowing(FaultServer server) {
    return egress(settings(server.origin()), host -> List.of(InetAddress.getAllByName(host)));
  }

  private static Resolver answering(String... literals) {
    return _ -> java.util.Arrays.stream(literals).map(InetAddress::ofLiteral).toList();
  }

  private Throwable failure(FaultServer server) {
    return catchThrowable(() -> post(server));
  }

  private void post(FaultServer server) {
    allowing(server)
        .to(server.origin())
        .post()
        .uri("/posts")
        .contentType(MediaType.TEXT_PLAIN)
        .body("Flu shots on Friday")
        .retrieve()
        .body(String.class);
  }

  private void assertUnknown(FaultServer server) {
    var thrown = failure(server);
    assertThat(thrown).hasCauseInstanceOf(EgressFailure.class);
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.UNKNOWN);
    assertThat(server.connections).as("no second try").hasValue(1);
  }

  // An answer

  @Test
  void an_allowed_server_of_the_own_network_answers() throws Exception {
    var server = server(FaultServer.says200("hello"));
    var answer = allowing(server).to(server.origin()).get().uri("/a?b=c d").retrieve();
    assertThat(answer.body(String.class)).isEqualTo("hello");
    assertThat(server.heads.getFirst())
        .startsWith("GET /a?b=c%20d HTTP/1.1")
        .contains("User-Agent: Bedside")
        .contains("Host: localhost:" + server.port());
  }

  @Test
  void cookies_are_not_kept_and_connections_are_not_either() throws Exception {
    var server =
        server(
            FaultServer.says("HTTP/1.1 200 OK", "Set-Cookie: a=b", "Content-Length: 2", "", "ok"));
    var client = allowing(server).to(server.origin());
    assertThat(client.get().uri("/").retrieve().body(String.class)).isEqualTo("ok");
    assertThat(client.get().uri("/").retrieve().body(String.class)).isEqualTo("ok");
    assertThat(server.connections).hasValue(2);
    assertThat(server.heads).noneMatch(head -> head.contains("Cookie"));
  }

  // Where it goes: case 25

  @Test
  void a_private_address_is_refused_before_a_connection_is_made() throws Exception {
    var server = server(FaultServer.says200("secret"));
    var egress = egress(settings(), answering("127.0.0.1"));
    var url = URI.create("https://clinic.example:" + server.port());
    var thrown = catchThrowable(() -> egress.to(url).get().retrieve().body(String.class));
    assertThat(thrown)
        .isInstanceOf(EgressRefused.class)
        .hasMessage("clinic.example leads into a private network, so it is not called.");
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.NOT_SENT);
    assertThat(server.connections).hasValue(0);
  }

  @Test
  void one_private_address_among_public_ones_is_enough_to_refuse() {
    var egress = egress(settings(), answering("8.8.8.8", "10.0.0.1"));
    assertThatThrownBy(() ->
            egress.to(URI.create("https://clinic.example")).get().retrieve().body(String.class))
        .isInstanceOf(EgressRefused.class);
  }

  @Test
  void literal_private_addresses_are_refused_as_well() throws Exception {
    var server = server(FaultServer.says200("secret"));
    var egress = egress(settings(), host -> List.of(InetAddress.getAllByName(host)));
    for (var host : List.of("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "0.0.0.0")) {
      var url = URI.create("https://" + host + ":" + server.port());
      assertThatThrownBy(() -> egress.to(url).get().retrieve().body(String.class))
          .as(host)
          .isInstanceOf(EgressRefused.class);
    }
    assertThat(server.connections).hasValue(0);
  }

  @Test
  void a_name_that_answers_differently_later_is_checked_at_each_connection() throws Exception {
    var asked = new AtomicInteger();
    var resolver =
        new CheckedResolver(
            _ ->
                List.of(
                    InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")),
            Duration.ofSeconds(1),
            false);
    assertThat(resolver.resolve("clinic.example"))
        .containsExactly(InetAddress.ofLiteral("8.8.8.8"));
    assertThat(asked).as("the checked answer is the one that is used").hasValue(1);
    assertThatThrownBy(() -> resolver.resolve("clinic.example")).isInstanceOf(EgressRefused.class);
  }

  @Test
  void it_connects_to_the_address_that_was_checked_and_asks_no_second_time() throws Exception {
    var server = server(FaultServer.says200("ok"));
    var asked = new AtomicInteger();
    var origin = URI.create("http://ehr.invalid:" + server.port());
    var egress =
        egress(
            settings(origin),
            host -> {
              assertThat(host).isEqualTo("ehr.invalid");
              asked.incrementAndGet();
              return List.of(InetAddress.getLoopbackAddress());
            });
    assertThat(egress.to(origin).get().retrieve().body(String.class)).isEqualTo("ok");
    assertThat(asked).hasValue(1);
    assertThat(server.heads.getFirst()).contains("Host: ehr.invalid:" + server.port());
  }

  @Test
  void plain_http_is_refused_unless_that_very_origin_is_allowed() throws Exception {
    var server = server(FaultServer.says200("ok"));
    var egress = allowing(server);
    for (var other :
        List.of("http://clinic.example", "http://localhost", "http://127.0.0.1:" + server.port())) {
      assertThatThrownBy(() -> egress.to(URI.create(other)))
          .isInstanceOf(EgressRefused.class)
          .hasMessage("The address must start with https.");
    }
  }

  @Test
  void an_allowed_origin_allows_no_other_port() throws Exception {
    var allowed = server(FaultServer.says200("ok"));
    var other = server(FaultServer.says200("secret"));
    var egress = allowing(allowed);
    assertThatThrownBy(() -> egress.to(other.origin())).isInstanceOf(EgressRefused.class);
    var secure = URI.create("https://localhost:" + other.port());
    assertThatThrownBy(() -> egress.to(secure).get().retrieve().body(String.class))
        .isInstanceOf(EgressRefused.class);
    assertThat(other.connections).hasValue(0);
  }

  // With what: case 26

  @Test
  void a_credential_never_reaches_another_origin() throws Exception {
    var mine = server(FaultServer.says200("ok"));
    var other = server(FaultServer.says200("stolen"));
    var client =
        egress(
                settings(mine.origin(), other.origin()),
                host -> List.of(InetAddress.getAllByName(host)))
            .to(mine.origin())
            .mutate()
            .defaultHeader("Authorization", CREDENTIAL)
            .build();
    for (var address :
        List.of(
            other.origin() + "/steal",
            "https://localhost.evil.example/",
            mine.origin() + "@evil.example/",
            mine.origin() + "0/")) {
      assertThatThrownBy(() -> client.get().uri(URI.create(address)).retrieve().body(String.class))
          .as(address)
          .isInstanceOf(EgressRefused.class)
          .hasMessageNotContaining("token");
    }
    assertThat(client.get().uri("/mine").retrieve().body(String.class)).isEqualTo("ok");
    assertThat(mine.heads).singleElement().asString().contains(CREDENTIAL);
    assertThat(other.connections).hasValue(0);
  }

  @Test
  void a_host_header_of_the_callers_is_not_sent() throws Exception {
    var server = server(FaultServer.says200("ok"));
    var client = allowing(server).to(server.origin());
    client.get().uri("/").header("Host", "other.example").retrieve().body(String.class);
    assertThat(server.heads.getFirst()).doesNotContain("other.example");
  }

  @Test
  void a_redirect_is_an_outcome_and_is_not_followed() throws Exception {
    var other = server(FaultServer.says200("stolen"));
    for (var status : List.of("301 Moved", "302 Found", "303 Other", "307 Again", "308 Moved")) {
      var server =
          server(
              FaultServer.says(
                  "HTTP/1.1 " + status,
                  "Location: " + other.origin() + "/steal",
                  "Content-Length: 0",
                  "",
                  ""));
      var client =
          egress(
                  settings(server.origin(), other.origin()),
                  host -> List.of(InetAddress.getAllByName(host)))
              .to(server.origin());
      var answer = client.post().body("x").retrieve().toBodilessEntity();
      assertThat(answer.getStatusCode().is3xxRedirection()).isTrue();
      assertThat(answer.getHeaders().getLocation())
          .isEqualTo(URI.create(other.origin() + "/steal"));
    }
    assertThat(other.connections).hasValue(0);
  }

  // What may have been received

  @Test
  void a_refused_connection_was_not_sent() throws Exception {
    var server = server(FaultServer.says200("ok"));
    server.close();
    var thrown = failure(server);
    assertThat(thrown).hasCauseInstanceOf(EgressFailure.class);
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.NOT_SENT);
  }

  @Test
  void an_unknown_host_was_not_sent() {
    var egress =
        egress(
            settings(),
            host -> {
              throw new UnknownHostException(host);
            });
    var thrown =
        catchThrowable(() ->
            egress.to(URI.create("https://gone.example")).get().retrieve().body(String.class));
    assertThat(thrown).hasCauseInstanceOf(EgressFailure.class);
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.NOT_SENT);
  }

  @Test
  void a_resolver_that_hangs_is_left_behind() {
    var egress =
        egress(
            settings(),
            _ -> {
              try {
                Thread.sleep(10_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            });
    var start = System.nanoTime();
    var thrown =
        catchThrowable(() ->
            egress.to(URI.create("https://slow.example")).get().retrieve().body(String.class));
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.NOT_SENT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void a_server_that_accepts_and_hangs_may_have_received_it() throws Exception {
    assertUnknown(server((_, _) -> Thread.sleep(5_000)));
  }

  @Test
  void a_server_that_closes_without_a_word_may_have_received_it() throws Exception {
    assertUnknown(server((_, _) -> {}));
  }

  @Test
  void a_reset_after_the_request_may_have_received_it() throws Exception {
    assertUnknown(server((socket, _) -> reset(socket)));
  }

  @Test
  void a_reset_in_the_middle_of_the_answer_may_have_received_it() throws Exception {
    assertUnknown(
        server((socket, out) -> {
          FaultServer.says("HTTP/1.1 200 OK", "Content-Length: 100", "", "half")
              .answer(socket, out);
          out.flush();
          reset(socket);
        }));
  }

  @Test
  void an_answer_cut_short_may_have_received_it() throws Exception {
    assertUnknown(server(FaultServer.says("HTTP/1.1 200 OK", "Content-Length: 100", "", "half")));
  }

  @Test
  void garbage_instead_of_an_answer_may_have_received_it() throws Exception {
    assertUnknown(server((_, out) -> out.write(new byte[] {0, -1, 7, 13, 10, 13, 10, 66})));
  }

  @Test
  void a_body_that_drips_ends_at_the_deadline() throws Exception {
    var start = System.nanoTime();
    assertUnknown(
        server((_, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          drip(out, "x");
        }));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void headers_that_drip_end_at_the_deadline() throws Exception {
    var start = System.nanoTime();
    assertUnknown(
        server((_, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
          drip(out, "X-Slow: yes\r\n");
        }));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void endless_headers_are_cut_off() throws Exception {
    assertUnknown(
        server((_, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
          for (var i = 0; i < 1_000_000; i++) {
            out.write(("X-" + i + ": x\r\n").getBytes(StandardCharsets.UTF_8));
          }
        }));
  }

  @Test
  void an_endless_body_is_cut_off_at_the_cap() throws Exception {
    var written = new java.util.concurrent.atomic.AtomicLong();
    assertUnknown(
        server((_, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          var block = new byte[8192];
          for (; written.get() < 1L << 30; written.addAndGet(block.length)) {
            out.write(block);
          }
        }));
    assertThat(written.get()).isLessThan(64L << 20);
  }

  @Test
  void a_gzip_bomb_is_cut_off_at_the_cap() throws Exception {
    var bomb = bomb(200);
    assertThat(bomb.length).isLessThan(1 << 20);
    var server =
        server((_, out) -> {
          out.write(
              ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                      + bomb.length
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
          out.write(bomb);
        });
    var thrown = failure(server);
    assertThat(thrown).rootCause().isNotInstanceOf(OutOfMemoryError.class);
    assertThat(thrown.getCause()).hasMessage("The answer is too large.");
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void an_answer_of_exactly_the_cap_passes() throws Exception {
    var cap = 64 * 1024;
    var whole = server(FaultServer.says200("x".repeat(cap)));
    assertThat(allowing(whole).to(whole.origin()).get().retrieve().body(String.class)).hasSize(cap);
    var more = server(FaultServer.says200("x".repeat(cap + 1)));
    assertUnknown(more);
  }

  @Test
  void an_error_of_the_server_is_an_answer() throws Exception {
    var server = server(FaultServer.says("HTTP/1.1 503 Busy", "Content-Length: 0", "", ""));
    var status =
        allowing(server)
            .to(server.origin())
            .post()
            .body("x")
            .exchange((_, answer) -> answer.getStatusCode().value());
    assertThat(status).isEqualTo(503);
    assertThat(server.connections).hasValue(1);
  }

  private static void drip(java.io.OutputStream out, String drop) throws Exception {
    for (var i = 0; i < 100; i++) {
      out.write(drop.getBytes(StandardCharsets.UTF_8));
      out.flush();
      Thread.sleep(50);
    }
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static byte[] bomb(int megabytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      for (var i = 0; i < megabytes; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    return bytes.toByteArray();
  }
}
