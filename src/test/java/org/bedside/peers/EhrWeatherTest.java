package org.bedside.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.peers.EhrPeer.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each fault of the record system does what it says, and is over when it is called off.
@Tag("peer")
class EhrWeatherTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SYSTEM = "urn:example:weather";

  private final EhrPeer peer = EhrPeer.running();
  private final EhrClient other = EhrClient.of(peer);
  private final String id = UUID.randomUUID().toString();

  @BeforeEach
  void signIn() {
    other.signIn();
  }

  @AfterEach
  void calm() {
    peer.calm();
    other.close();
  }

  @Test
  void nobody_can_connect_while_it_is_down() {
    peer.down();
    assertThatThrownBy(() -> other.get("metadata")).hasCauseInstanceOf(ConnectException.class);
    peer.calm();
    assertThat(other.get("metadata").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_broken_answers_503_for_its_time() throws InterruptedException {
    peer.broken(Duration.ofSeconds(1));
    assertThat(other.get("metadata").statusCode()).isEqualTo(503);
    Thread.sleep(1_100);
    assertThat(other.get("metadata").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_slow_takes_its_time() {
    peer.slow(Duration.ofMillis(400));
    var start = System.nanoTime();
    assertThat(other.get("metadata").statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
  }

  @Test
  void a_refusal_names_the_field_and_is_about_one_type() {
    peer.refuses("Communication", "Communication.recipient");
    var answer = other.post("Communication", communication());
    assertThat(answer.statusCode()).isEqualTo(422);
    var issue = JSON.readTree(answer.body()).path("issue").path(0);
    assertThat(issue.path("expression").path(0).asString()).isEqualTo("Communication.recipient");
    assertThat(written()).isEmpty();
    assertThat(other.post("Task", task()).statusCode()).isEqualTo(201);
  }

  @Test
  void a_lost_answer_leaves_what_was_written() {
    peer.losesAnswers(1);
    assertThatThrownBy(() -> other.post("Communication", communication()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(written()).hasSize(1);
    assertThat(peer.asked())
        .filteredOn(asked -> other.name().equals(asked.client()) && asked.method().equals("POST"))
        .extracting(Asked::status)
        .containsExactly(0);
    assertThat(other.post("Communication", communication()).statusCode()).isEqualTo(201);
    assertThat(written()).hasSize(2);
  }

  @Test
  void what_is_carried_out_twice_is_there_twice_unless_it_is_conditional() {
    peer.carriesOutTwice(1);
    assertThat(other.post("Communication", communication()).statusCode()).isEqualTo(201);
    assertThat(written()).hasSize(2);
    peer.carriesOutTwice(1);
    var condition = "identifier=" + SYSTEM + "|" + id;
    assertThat(other.post("Task", task(), "If-None-Exist", condition).statusCode()).isEqualTo(200);
    assertThat(other.search("Task?" + condition)).hasSize(1);
  }

  @Test
  void forgotten_tokens_are_worth_nothing_and_a_new_one_is_given() {
    peer.forgetsTokens();
    assertThat(other.get("Patient?_count=1").statusCode()).isEqualTo(401);
    other.signIn();
    assertThat(other.get("Patient?_count=1").statusCode()).isEqualTo(200);
  }

  @Test
  void who_asks_too_often_hears_when_to_come_again() {
    peer.tooMany(1, Duration.ofSeconds(7));
    var answer = other.get("Patient?_count=1");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    assertThat(other.get("Patient?_count=1").statusCode()).isEqualTo(200);
  }

  @Test
  void a_system_without_messages_says_so_and_takes_none() {
    peer.without("Communication");
    assertThat(types()).contains("DocumentReference").doesNotContain("Communication");
    assertThat(other.post("Communication", communication()).statusCode()).isEqualTo(404);
    peer.calm();
    assertThat(types()).contains("Communication");
    assertThat(written()).isEmpty();
  }

  private List<JsonNode> written() {
    return other.search("Communication?identifier=" + SYSTEM + "|" + id);
  }

  private List<String> types() {
    return other
        .read("metadata")
        .path("rest")
        .path(0)
        .path("resource")
        .valueStream()
        .map(resource -> resource.path("type").asString())
        .toList();
  }

  private Map<String, Object> communication() {
    return Map.of(
        "resourceType",
        "Communication",
        "status",
        "completed",
        "identifier",
        List.of(Map.of("system", SYSTEM, "value", id)),
        "payload",
        List.of(Map.of("contentString", "The form is ready.")));
  }

  private Map<String, Object> task() {
    return Map.of(
        "resourceType", "Task",
        "status", "requested",
        "intent", "order",
        "identifier", List.of(Map.of("system", SYSTEM, "value", id)));
  }
}
