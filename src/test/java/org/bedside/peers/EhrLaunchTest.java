package org.bedside.peers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that is opened from a chart of the record system, as SMART's launch from an EHR asks
/// for it, and what the system refuses on the way.
@Tag("peer")
class EhrLaunchTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PATIENT = "79590754-4679-dafd-8aab-103706580fff";
  private static final String OTHER_PATIENT = "1e621f4c-db30-c273-49e9-2dcad508a9cb";
  private static final String ENCOUNTER = "visit-1";
  private static final String SCOPES =
      "launch openid fhirUser patient/*.rs patient/Communication.c";
  private static final String VERIFIER = "v".repeat(50);
  private static final URI START = URI.create("http://localhost:9/start");
  private static final URI BACK = URI.create("http://localhost:9/back");

  private final EhrPeer peer = EhrPeer.running();
  private final String app = "app-" + UUID.randomUUID();
  private final HttpClient browser = HttpClient.newHttpClient();
  private final EhrClient program = EhrClient.of(peer);

  @BeforeEach
  void register() {
    peer.registerApp(app, null, START, BACK, SCOPES);
  }

  @AfterEach
  void close() {
    program.close();
    browser.close();
  }

  @Test
  void the_chart_opens_the_program_in_a_frame_with_its_context() throws Exception {
    var page = browse(peer.chart(app, PATIENT, ENCOUNTER)).body();
    var frame = Pattern.compile("<iframe[^>]* src=\"([^\"]+)\"").matcher(page);
    assertThat(frame.find()).as(page).isTrue();
    var address = URI.create(frame.group(1).replace("&amp;", "&"));
    assertThat(address.toString()).startsWith(START + "?");
    var fields = fields(address);
    assertThat(fields).containsEntry("iss", peer.base().toString()).containsKey("launch");
    var token = token(code(wish(fields.getOrDefault("launch", ""))));
    assertThat(token.path("patient").asString()).isEqualTo(PATIENT);
    assertThat(token.path("encounter").asString()).isEqualTo(ENCOUNTER);
    assertThat(token.path("need_patient_banner").asBoolean(true)).isFalse();
  }

  @Test
  void the_id_token_says_who_sits_before_the_chart() throws Exception {
    var token = token(code(wish(launch())));
    var claims = token.path("id_token").asString().split("\\.")[1];
    var said = JSON.readTree(Base64.getUrlDecoder().decode(claims));
    assertThat(said.path("fhirUser").asString()).isEqualTo(peer.base() + "/Practitioner/ines");
    assertThat(said.path("aud").asString()).isEqualTo(app);
    assertThat(said.path("nonce").asString()).isEqualTo("once");
    assertThat(browse(peer.origin().resolve("/jwks")).body()).contains("\"kid\":\"ehr\"");
  }

  @Test
  void its_token_is_for_the_patient_of_the_chart_alone() throws Exception {
    program.signIn(token(code(wish(launch()))).path("access_token").asString());
    assertThat(program.get("Patient/" + PATIENT).statusCode()).isEqualTo(200);
    assertThat(program.search("Condition?patient=" + PATIENT)).isNotEmpty();
    assertThat(program.get("Patient/" + OTHER_PATIENT).statusCode()).isEqualTo(403);
    assertThat(program.get("Patient").statusCode()).isEqualTo(403);
    assertThat(program.get("Condition?patient=" + OTHER_PATIENT).statusCode()).isEqualTo(403);
    assertThat(program.post("Communication", about(PATIENT)).statusCode()).isEqualTo(201);
    assertThat(program.post("Communication", about(OTHER_PATIENT)).statusCode()).isEqualTo(403);
  }

  @Test
  void without_pkce_or_a_chart_or_the_right_audience_there_is_no_code() throws Exception {
    var wrong =
        Map.of(
            "code_challenge", "",
            "code_challenge_method", "plain",
            "launch", "made-up",
            "aud", "http://localhost/fhir",
            "state", "");
    for (var each : wrong.entrySet()) {
      var wish = wish(launch());
      wish.put(each.getKey(), each.getValue());
      assertThat(fields(sentTo(wish)))
          .as(each.getKey())
          .containsEntry("error", "invalid_request")
          .doesNotContainKey("code");
    }
  }

  @Test
  void nobody_is_sent_to_an_address_that_is_not_registered() throws Exception {
    var wish = wish(launch());
    wish.put("redirect_uri", "http://localhost:9/elsewhere");
    var answer = browse(authorize(wish));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void a_code_is_good_once_and_for_who_knows_the_verifier() throws Exception {
    var first = code(wish(launch()));
    assertThat(exchange(first, "w".repeat(50)).body()).contains("invalid_grant");
    assertThat(exchange(first, VERIFIER).statusCode()).isEqualTo(400);
    var second = code(wish(launch()));
    assertThat(exchange(second, VERIFIER).statusCode()).isEqualTo(200);
    assertThat(exchange(second, VERIFIER).body()).contains("invalid_grant");
  }

  @Test
  void a_confidential_program_proves_who_it_is() throws Exception {
    try (var key = EhrKey.rs384()) {
      peer.registerApp(app, key.jwks(), START, BACK, SCOPES);
      assertThat(exchange(code(wish(launch())), VERIFIER).body()).contains("invalid_client");
      var fields = grant(code(wish(launch())), VERIFIER);
      fields.put("client_assertion_type", EhrClient.ASSERTION);
      fields.put("client_assertion", key.sign(key.claims(app, peer.token())));
      assertThat(program.form(peer.token(), fields).statusCode()).isEqualTo(200);
    }
  }

  private String launch() {
    return peer.launch(app, PATIENT, ENCOUNTER, "Practitioner/ines");
  }

  private Map<String, String> wish(String launch) {
    return new HashMap<>(
        Map.of(
            "response_type",
            "code",
            "client_id",
            app,
            "redirect_uri",
            BACK.toString(),
            "scope",
            SCOPES,
            "state",
            "a state",
            "nonce",
            "once",
            "aud",
            peer.base().toString(),
            "launch",
            launch,
            "code_challenge",
            challenge(),
            "code_challenge_method",
            "S256"));
  }

  private String code(Map<String, String> wish) throws IOException, InterruptedException {
    var fields = fields(sentTo(wish));
    assertThat(fields).containsEntry("state", "a state").containsKey("code");
    return fields.getOrDefault("code", "");
  }

  private URI sentTo(Map<String, String> wish) throws IOException, InterruptedException {
    var answer = browse(authorize(wish));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private URI authorize(Map<String, String> wish) {
    return URI.create(peer.origin() + "/authorize?" + EhrClient.encoded(wish));
  }

  private JsonNode token(String code) {
    var answer = exchange(code, VERIFIER);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> exchange(String code, String verifier) {
    return program.form(peer.token(), grant(code, verifier));
  }

  private Map<String, String> grant(String code, String verifier) {
    return new HashMap<>(
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "client_id", app,
            "redirect_uri", BACK.toString(),
            "code_verifier", verifier));
  }

  private HttpResponse<String> browse(URI address) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static Map<String, Object> about(String patient) {
    return Map.of(
        "resourceType", "Communication",
        "status", "completed",
        "subject", Map.of("reference", "Patient/" + patient));
  }

  private static Map<String, String> fields(URI address) {
    var fields = new HashMap<String, String>();
    for (var pair : address.getRawQuery().split("&")) {
      var parts = pair.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return fields;
  }

  private static String challenge() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
