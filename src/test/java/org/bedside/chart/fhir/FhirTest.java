package org.bedside.chart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bedside.chart.fhir.Answered.Away;
import org.bedside.chart.fhir.Answered.Done;
import org.bedside.chart.fhir.Answered.Locked;
import org.bedside.chart.fhir.Answered.Refused;
import org.bedside.egress.EgressToLoopback;
import org.bedside.egress.Limits;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// What came of a call to a FHIR server that answers as servers do, and as they should not.
class FhirTest {

  private static final String TOKEN = "a-token-of-the-practice";
  private static final Limits SHORT =
      new Limits(Duration.ofMillis(500), Duration.ofSeconds(1), DataSize.ofMegabytes(1));

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Endpoint endpoint;
  private Fhir fhir;

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void server() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    var base = URI.create("http://localhost:" + server.getAddress().getPort() + "/fhir");
    endpoint = new Endpoint(base, () -> TOKEN, SHORT);
    fhir = new Fhir(EgressToLoopback.allowing(Duration.ofMillis(500), base));
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private void answers(Answer answer) {
    server.createContext(
        "/",
        exchange -> {
          var said = exchange.getRequestHeaders();
          asked.add(
              "%s %s %s %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      said.getFirst("Authorization"),
                      said.getFirst("If-None-Exist")));
          exchange.getRequestBody().readAllBytes();
          answer.to(exchange);
          exchange.close();
        });
  }

  private static Answer says(int status, String body, String... headers) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
      for (var i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private Answered<Patient> read() {
    return fhir.ask(
        endpoint, () -> fhir.to(endpoint).read().resource(Patient.class).withId("p1").execute());
  }

  @Test
  void what_is_read_comes_with_a_token_and_what_nobody_knows_is_left_out() {
    answers(
        says(200, "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"shoe\":9,\"gender\":\"male\"}"));
    var read = (Done<Patient>) read();
    assertThat(read.value().getIdElement().getIdPart()).isEqualTo("p1");
    assertThat(asked).containsExactly("GET /fhir/Patient/p1 Bearer " + TOKEN + " null");
  }

  @Test
  void what_is_to_be_there_once_says_so() {
    answers(says(201, "", "Location", endpoint.base() + "/Communication/c1/_history/1"));
    var message = new Communication().setStatus(CommunicationStatus.COMPLETED);
    var made =
        (Done<String>)
            fhir.ask(
                endpoint,
                () ->
                    fhir.to(endpoint)
                        .create()
                        .resource(message)
                        .conditionalByUrl("Communication?identifier=urn:ietf:rfc:3986|urn:uuid:1")
                        .execute()
                        .getId()
                        .getIdPart());
    assertThat(made.value()).isEqualTo("c1");
    assertThat(asked.getFirst())
        .startsWith("POST /fhir/Communication Bearer " + TOKEN)
        .endsWith(" identifier=urn%3Aietf%3Arfc%3A3986%7Curn%3Auuid%3A1");
  }

  @Test
  void a_refusal_names_the_field_and_the_worst_comes_first() {
    answers(
        says(
            422,
            """
            {"resourceType":"OperationOutcome","issue":[
              {"severity":"warning","code":"informational","diagnostics":"no narrative"},
              {"severity":"error","code":"required","expression":["Communication.subject"]},
              {"severity":"fatal","code":"structure","diagnostics":"broken"}]}
            """));
    var refused = (Refused<Patient>) read();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.issues())
        .containsExactly(
            new Issue("structure", "", "broken"),
            new Issue("required", "Communication.subject", ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void a_closed_door_is_no_refusal_of_what_was_said(int status) {
    answers(says(status, "{\"resourceType\":\"OperationOutcome\"}"));
    assertThat(read()).isEqualTo(new Locked<Patient>(status));
  }

  @Test
  void a_server_that_wants_to_be_left_alone_says_how_long() {
    answers(says(429, "", "Retry-After", "30"));
    assertThat(read()).isEqualTo(new Away<Patient>(false, Duration.ofSeconds(30)));
  }

  @Test
  void a_server_that_breaks_may_have_done_it() {
    answers(says(500, "<html>oops</html>"));
    assertThat(read()).isEqualTo(new Away<Patient>(true, null));
  }

  @Test
  void an_answer_that_is_none_may_have_been_one() {
    answers(says(200, "<html>Please sign in to the Wi-Fi</html>", "Content-Type", "text/html"));
    assertThat(read()).isEqualTo(new Away<Patient>(true, null));
  }

  @Test
  void an_answer_that_got_lost_is_doubt_and_a_closed_port_is_none() {
    answers(HttpExchange::close);
    assertThat(read()).isEqualTo(new Away<Patient>(true, null));
    server.stop(0);
    assertThat(read()).isEqualTo(new Away<Patient>(false, null));
  }

  @Test
  void a_next_page_elsewhere_is_not_asked_for_and_gets_no_token() {
    var port = server.getAddress().getPort();
    var elsewhere = "http://127.0.0.1:" + port + "/fhir?page=2";
    answers(says(200, page("http://localhost:" + port + "/fhir-of-others?page=2")));
    assertThat(next(elsewhere)).isEqualTo(new Away<Bundle>(false, null));
    assertThat(next("http://localhost:" + port + "/fhir-of-others?page=2"))
        .isEqualTo(new Away<Bundle>(false, null));
    assertThat(next("http://localhost:" + port + "/fhir/../secret"))
        .isEqualTo(new Away<Bundle>(false, null));
    assertThat(asked).isEmpty();
    assertThat(next("http://localhost:" + port + "/fhir?page=2")).isInstanceOf(Done.class);
  }

  private Answered<Bundle> next(String address) {
    var bundle = new Bundle();
    bundle.addLink().setRelation("next").setUrl(address);
    return fhir.ask(endpoint, () -> fhir.to(endpoint).loadPage().next(bundle).execute());
  }

  private static String page(String next) {
    return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"next\",\"url\":\"%s\"}]}"
        .formatted(next);
  }

  @Test
  void who_has_no_token_asks_nobody() {
    answers(says(200, "{\"resourceType\":\"Patient\"}"));
    var without =
        new Endpoint(
            endpoint.base(),
            () -> {
              throw new NoToken(new Locked<>(401));
            },
            SHORT);
    assertThat(
            fhir.<Patient>ask(
                without,
                () -> fhir.to(without).read().resource(Patient.class).withId("p1").execute()))
        .isEqualTo(new Locked<Patient>(401));
    assertThat(asked).isEmpty();
  }

  @Test
  void what_could_call_others_by_itself_or_run_style_sheets_is_not_here() {
    for (var name :
        List.of("org.apache.http.client.HttpClient", "net.sf.saxon.TransformerFactoryImpl")) {
      assertThat(isThere(name)).as(name).isFalse();
    }
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException _) {
      return false;
    }
  }
}
