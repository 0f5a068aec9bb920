package org.bedside.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.peers.EhrPeer.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The record system itself, before anything is said about our client: what it holds, whom it lets
/// in. Its faults are in `EhrWeatherTest`, its launches in `EhrLaunchTest`.
@Tag("peer")
class EhrPeerTest {

  private static final JsonMapper JSON = new JsonMapper();

  /// A patient of those that it starts with.
  private static final String PATIENT = "79590754-4679-dafd-8aab-103706580fff";

  private final EhrPeer peer = EhrPeer.running();

  @AfterEach
  void calm() {
    peer.calm();
    peer.tokensLast(Duration.ofMinutes(5));
  }

  @Test
  void it_says_what_it_takes_and_how_one_signs_in() {
    try (var other = EhrClient.of(peer)) {
      var statement = other.read("metadata");
      assertThat(statement.path("fhirVersion").asString()).isEqualTo("4.0.1");
      assertThat(statement.path("software").path("name").asString()).contains("HAPI");
      assertThat(types(statement)).contains("Communication", "DocumentReference", "Task");
      var smart = other.read(".well-known/smart-configuration");
      assertThat(smart.path("token_endpoint").asString()).isEqualTo(peer.token().toString());
      assertThat(smart.path("code_challenge_methods_supported").valueStream())
          .extracting(JsonNode::asString)
          .containsExactly("S256");
    }
  }

  @Test
  void it_holds_patients_with_something_to_show() {
    try (var other = signedIn("system/*.rs")) {
      assertThat(other.read("Patient?_summary=count").path("total").asInt())
          .isGreaterThanOrEqualTo(10);
      assertThat(name(other.read("Patient/" + PATIENT))).isEqualTo("Schuster");
      for (var type :
          List.of("Condition", "MedicationRequest", "Immunization", "Encounter", "Observation")) {
        assertThat(other.search(type + "?patient=" + PATIENT)).as(type).isNotEmpty();
      }
      assertThat(other.search("AllergyIntolerance")).isNotEmpty();
    }
  }

  @Test
  void without_a_token_nothing_is_read() {
    try (var other = EhrClient.of(peer)) {
      assertThat(other.get("Patient/" + PATIENT).statusCode()).isEqualTo(401);
      other.signIn("made-up");
      assertThat(other.get("Patient").headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS384", "ES384"})
  void a_program_is_let_in_by_its_own_key(String algorithm) {
    var key = algorithm.equals("RS384") ? EhrKey.rs384() : EhrKey.es384();
    try (var other = EhrClient.of(peer, key, "system/Patient.r")) {
      other.signIn();
      assertThat(other.get("Patient/" + PATIENT).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_proof_is_refused_by_another_key_or_when_it_came_before() {
    try (var other = EhrClient.of(peer);
        var stranger = EhrKey.es384()) {
      var claims = other.key().claims(other.name(), peer.token());
      assertRefused(other.askToken(stranger.sign(claims)), "signature");
      var proof = other.key().sign(claims);
      assertThat(other.askToken(proof).statusCode()).isEqualTo(200);
      assertRefused(other.askToken(proof), "jti");
    }
  }

  @Test
  void a_proof_is_refused_that_is_over_or_lasts_too_long_or_is_for_another() {
    try (var other = EhrClient.of(peer)) {
      var now = Instant.now().getEpochSecond();
      assertRefused(other.askToken(changed(other, "exp", now - 1)), "exp");
      assertRefused(other.askToken(changed(other, "exp", now + 330)), "five minutes");
      assertRefused(other.askToken(changed(other, "aud", "http://localhost/token")), "aud");
      assertRefused(other.askToken(changed(other, "iss", "somebody")), "iss");
      assertRefused(other.askToken(changed(other, "sub", "somebody")), "registered");
      assertRefused(other.askToken(""), "client_assertion");
    }
  }

  @Test
  void a_token_is_good_for_its_scopes_alone() {
    try (var other = signedIn("system/Patient.rs system/Communication.c")) {
      assertThat(other.get("Patient?_count=1").statusCode()).isEqualTo(200);
      assertThat(other.post("Communication", communication()).statusCode()).isEqualTo(201);
      assertForbidden(other.get("Communication"));
      assertForbidden(other.get("Condition?patient=" + PATIENT));
      assertForbidden(other.put("Patient/" + PATIENT, "{}"));
      assertForbidden(other.get("Patient?_revinclude=Condition:subject"));
      assertForbidden(other.post("", bundle("Condition")));
      assertForbidden(other.get("Patient/" + PATIENT + "/$everything"));
    }
  }

  @Test
  void a_token_is_over_after_its_time() throws InterruptedException {
    peer.tokensLast(Duration.ofSeconds(1));
    try (var other = signedIn("system/Patient.r")) {
      assertThat(other.get("Patient/" + PATIENT).statusCode()).isEqualTo(200);
      Thread.sleep(1_100);
      assertThat(other.get("Patient/" + PATIENT).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_create_under_a_condition_makes_one() {
    try (var other = signedIn("system/*.cruds")) {
      var id = UUID.randomUUID().toString();
      var condition = "identifier=urn:example:bedside|" + id;
      var communication = communication();
      communication.put(
          "identifier", List.of(Map.of("system", "urn:example:bedside", "value", id)));
      for (var status : List.of(201, 200)) {
        assertThat(
                other.post("Communication", communication, "If-None-Exist", condition).statusCode())
            .isEqualTo(status);
      }
      assertThat(other.search("Communication?" + condition)).hasSize(1);
      assertThat(peer.asked())
          .filteredOn(asked -> other.name().equals(asked.client()))
          .filteredOn(asked -> asked.ifNoneExist().equals(condition))
          .extracting(Asked::status)
          .containsExactly(201, 200);
    }
  }

  @Test
  void it_listens_on_loopback_only() throws IOException {
    assertThat(Reach.of(peer.origin().getPort()))
        .isNotEmpty()
        .allMatch(InetAddress::isLoopbackAddress);
    assertThat(Reach.of(peer.controlPort())).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
  }

  private EhrClient signedIn(String scopes) {
    var other = EhrClient.of(peer, EhrKey.es384(), scopes);
    other.signIn();
    return other;
  }

  private String changed(EhrClient other, String claim, Object value) {
    var claims = other.key().claims(other.name(), peer.token());
    claims.put(claim, value);
    return other.key().sign(claims);
  }

  private static Map<String, Object> communication() {
    return new HashMap<>(
        Map.of(
            "resourceType",
            "Communication",
            "status",
            "completed",
            "subject",
            Map.of("reference", "Patient/" + PATIENT),
            "payload",
            List.of(Map.of("contentString", "The form is ready."))));
  }

  private static Map<String, Object> bundle(String type) {
    return Map.of(
        "resourceType", "Bundle",
        "type", "batch",
        "entry", List.of(Map.of("request", Map.of("method", "GET", "url", type))));
  }

  private static List<String> types(JsonNode statement) {
    return statement
        .path("rest")
        .path(0)
        .path("resource")
        .valueStream()
        .map(resource -> resource.path("type").asString())
        .toList();
  }

  private static String name(JsonNode patient) {
    return patient.path("name").path(0).path("family").asString();
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.body()).contains("invalid_client", why);
  }

  private static void assertForbidden(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(JSON.readTree(answer.body()).path("resourceType").asString())
        .isEqualTo("OperationOutcome");
  }
}
