package org.bedside.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bedside.egress.EgressFailure.Kind;
import org.junit.jupiter.api.Test;

/// Whom the house calls, and by which address.
class EgressTest extends AmongFaultyServers {

  private static final String CREDENTIAL = "Bearer a-token-of-the-practice";

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
}
