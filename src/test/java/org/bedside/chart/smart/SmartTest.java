package org.bedside.chart.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bedside.chart.smart.Smart.Discovered;
import org.bedside.chart.smart.Smart.Discovered.Found;
import org.bedside.chart.smart.Smart.Discovered.Not;
import org.bedside.egress.EgressToLoopback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an EHR, or whoever is at its address, may say of its doors.
class SmartTest {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private URI base;
  private Smart smart;

  @BeforeEach
  void server() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    base = URI.create("http://localhost:" + server.getAddress().getPort() + "/fhir");
    smart = new Smart(EgressToLoopback.allowing(Duration.ofSeconds(2), base));
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private void says(int status, String body, String... headers) {
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          for (var i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private Discovered discovered() {
    return smart.discover(base);
  }

  @Test
  void what_it_says_is_read() {
    says(
        200,
        """
        {"token_endpoint": "https://auth.ehr.example/token",
         "token_endpoint_auth_methods_supported": ["client_secret_basic", "private_key_jwt"],
         "capabilities": ["client-confidential-asymmetric", "permission-v1"], "more": [{}]}
        """);
    assertThat(discovered())
        .isEqualTo(
            new Found(
                new Configuration(URI.create("https://auth.ehr.example/token"), true, false)));
    assertThat(asked).containsExactly("/fhir/.well-known/smart-configuration");
  }

  @Test
  void scopes_are_of_version_two_unless_it_knows_only_the_first() {
    says(200, "{\"token_endpoint\": \"https://ehr.example/token\"}");
    assertThat(discovered())
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.configuration().scopesOfTwo()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"token_endpoint\"",
        "<html>Sign in</html>",
        "{}",
        "{\"token_endpoint\": 7}",
        "{\"token_endpoint\": {\"a\": 1}}",
        "{\"token_endpoint\": \"\"}",
        "{\"token_endpoint\": \"/token\"}",
        "{\"token_endpoint\": \"javascript:alert(1)\"}",
        "{\"token_endpoint\": \"file:///etc/passwd\"}",
        "{\"token_endpoint\": \"https:///token\"}",
        "{\"token_endpoint\": \"https://ehr.example@evil.example/token\"}",
        "{\"token_endpoint\": \"https://ehr.example/token#x\"}",
        "{\"token_endpoint\": \"https://ehr.example/a b\"}",
        "{\"token_endpoint\": \"https://ehr.example\\n.evil.example/\"}"
      })
  void what_is_no_address_for_tokens_is_odd(String body) {
    says(200, body);
    assertThat(discovered()).isEqualTo(new Not(Trouble.ODD));
  }

  @Test
  void an_endless_nesting_is_odd_and_breaks_nothing() {
    says(200, "[".repeat(100_000));
    assertThat(discovered()).isEqualTo(new Not(Trouble.ODD));
  }

  @Test
  void too_much_of_it_is_not_read() {
    says(200, "{\"a\": \"" + "x".repeat(300_000) + "\"}");
    assertThat(discovered()).isEqualTo(new Not(Trouble.AWAY));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_not_followed(int status) {
    says(status, "", "Location", base + "/elsewhere");
    assertThat(discovered()).isEqualTo(new Not(Trouble.ELSEWHERE));
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void without_a_configuration_there_is_no_smart(int status) {
    says(status, "{\"token_endpoint\": \"https://ehr.example/token\"}");
    assertThat(discovered()).isEqualTo(new Not(Trouble.NO_SMART));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void a_fault_of_theirs_passes(int status) {
    says(status, "");
    assertThat(discovered()).isEqualTo(new Not(Trouble.AWAY));
  }

  @Test
  void nobody_there_is_away() {
    server.stop(0);
    assertThat(discovered()).isEqualTo(new Not(Trouble.AWAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://ehr.example/fhir", "http://localhost:1/fhir", "http://10.0.0.1/fhir"})
  void an_address_without_tls_is_not_called(String address) {
    assertThat(smart.discover(URI.create(address))).isEqualTo(new Not(Trouble.ADDRESS_REFUSED));
  }

  @Test
  void a_name_that_leads_into_our_own_network_is_not_called() {
    assertThat(smart.discover(URI.create("https://ehr.example/fhir")))
        .isEqualTo(new Not(Trouble.ADDRESS_REFUSED));
  }

  @Test
  void one_that_knows_no_keys_is_told_apart() {
    says(
        200,
        """
        {"token_endpoint": "https://ehr.example/token",
         "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
        """);
    assertThat(discovered()).isEqualTo(new Not(Trouble.NO_KEYS));
  }
}
